package org.ledgerdesk.notification.mail.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.MailSettings;
import org.ledgerdesk.notification.mail.PresetLabels;
import org.ledgerdesk.notification.mail.content.MailContent;
import org.ledgerdesk.notification.mail.content.MailFile;
import org.ledgerdesk.notification.people.Person;
import org.ledgerdesk.notification.tickets.Refused;
import org.ledgerdesk.notification.tickets.Tickets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a mail what ticket-service is asked: hands over its files, and words the request. */
@Component
class Preparing {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_FILES = 50;

    private final Tickets tickets;
    private final PresetLabels preset;
    private final MailAddresses addresses;
    private final JsonMapper json;

    Preparing(Tickets tickets, PresetLabels preset, MailSettings settings, JsonMapper json) {
        this.tickets = tickets;
        this.preset = preset;
        this.addresses = settings.addresses();
        this.json = json;
    }

    private record Opening(
            String category,
            String subject,
            String description,
            List<String> urls,
            List<String> orderNumbers,
            List<String> attachmentIds,
            String onBehalfOf,
            String channel,
            Instant receivedAt) {}

    private record Response(
            String body,
            String visibility,
            List<String> attachmentIds,
            String onBehalfOf,
            String channel,
            Instant receivedAt) {}

    /** Files as they were taken, and sentences about those that were not. */
    private record Files(List<String> ids, List<String> notTaken) {}

    Act request(UUID id, MailContent mail, Person person, Instant receivedAt) {
        var text = MailText.request(mail, addresses.support());
        var files = files(id, mail, text, person);
        var found = mail.subject() + "\n" + text;
        var opening = new Opening(
                preset.mailCategory(),
                subject(mail.subject(), person),
                body(text, files, person),
                FoundInText.urls(text),
                FoundInText.orderNumbers(found),
                files.ids(),
                person.email(),
                "MAIL",
                receivedAt);
        return new Act("/api/v1/tickets", json.writeValueAsString(opening), null);
    }

    Act answer(UUID id, MailContent mail, Verdict.Answer answer, Instant receivedAt) {
        var text = MailText.answer(mail);
        var files = files(id, mail, text, answer.person());
        var response = new Response(
                body(text, files, answer.person()),
                answer.isNote() ? "INTERNAL" : "PUBLIC",
                files.ids(),
                answer.person().email(),
                "MAIL",
                receivedAt);
        return new Act(
                "/api/v1/tickets/" + answer.reference() + "/responses",
                json.writeValueAsString(response),
                answer.reference());
    }

    private Files files(UUID id, MailContent mail, String text, Person person) {
        var ids = new ArrayList<String>();
        var notTaken = new ArrayList<String>();
        var all = new ArrayList<>(mail.files());
        if (text.length() > LONGEST_TEXT) {
            all.addFirst(new MailFile(
                    "mail.txt", "text/plain", null, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < all.size(); i++) {
            var file = all.get(i);
            if (i >= MOST_FILES) {
                notTaken.add(notTaken(file, "too-many", person));
                continue;
            }
            try {
                ids.add(tickets.upload("mail-" + id + "-file-" + i, file.name(), file.mediaType(), file.bytes()));
            } catch (Refused refused) {
                notTaken.add(notTaken(file, refused.code(), person));
            }
        }
        return new Files(ids, notTaken);
    }

    private static String notTaken(MailFile file, String why, Person person) {
        return person.readsDutch()
                ? "[Bestand “%s” kon niet mee (%s). De mail zelf is bewaard.]".formatted(file.name(), why)
                : "[The file “%s” could not be taken (%s). The mail itself is kept.]".formatted(file.name(), why);
    }

    /** Too long to be read in a conversation: its beginning, and the whole as a file. */
    private static String body(String text, Files files, Person person) {
        var shown = shortened(text, LONGEST_TEXT);
        if (shown.isBlank()) {
            shown = person.readsDutch() ? "(Zonder tekst.)" : "(No text.)";
        }
        return files.notTaken().isEmpty() ? shown : shown + "\n\n" + String.join("\n", files.notTaken());
    }

    private static String subject(@Nullable String subject, Person person) {
        if (subject == null || subject.isBlank()) {
            return person.readsDutch() ? "(Zonder onderwerp)" : "(No subject)";
        }
        return shortened(subject, LONGEST_SUBJECT);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
