package org.ledgerdesk.notification.mail.outbox;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.MailSettings;
import org.ledgerdesk.notification.people.Person;
import org.springframework.stereotype.Component;

/** Gives a letter the form of a mail: text and plain HTML, threaded, marked as automatic, answerable. */
@Component
class MailForm {

    private static final int LONGEST_SUBJECT = 200;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MailForm.class.getClassLoader(), MailForm.class.getPackageName() + ".template");
    private final MailAddresses addresses;
    private final String desk;

    MailForm(MailSettings settings) {
        this.addresses = settings.addresses();
        this.desk = settings.desk();
    }

    byte[] raw(UUID id, @Nullable String reference, Letter letter, Person reader, Optional<UUID> follows, Instant now) {
        try {
            var mail = new Identified(addresses.messageId(id));
            mail.setFrom(address(addresses.support(), desk));
            mail.setReplyTo(new InternetAddress[] {address(replies(reference, reader), desk)});
            mail.setRecipient(MimeMessage.RecipientType.TO, address(reader.email(), reader.name()));
            mail.setSubject(subject(letter.subject()), "UTF-8");
            mail.setSentDate(Date.from(now));
            if (reference != null) {
                thread(mail, reference, follows);
            }
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setHeader("List-Id", addresses.listId());
            mail.setContent(alternative(letter));
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The mail cannot be put together: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replies(@Nullable String reference, Person reader) {
        return reference == null ? addresses.support() : addresses.answer(reference, reader.id());
    }

    /** On one line and of bearable length: nothing a ticket is called can add a header. */
    static String subject(String foreign) {
        var line = foreign.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+", " ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int end = LONGEST_SUBJECT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void thread(MimeMessage mail, String reference, Optional<UUID> follows) throws MessagingException {
        var root = addresses.threadId(reference);
        if (follows.isPresent()) {
            var first = addresses.messageId(follows.get());
            mail.setHeader("In-Reply-To", first);
            mail.setHeader("References", root + "\r\n " + first);
        } else {
            mail.setHeader("References", root);
        }
    }

    private MimeMultipart alternative(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var rendered = new StringOutput();
        templates.render("letter.jte", letter, rendered);
        var html = new MimeBodyPart();
        html.setText(rendered.toString(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var made = new InternetAddress(address, subject(name), "UTF-8");
            made.validate();
            return made;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }

    /** A message that keeps the id it is given; jakarta.mail makes one up otherwise. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
