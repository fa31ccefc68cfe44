package org.ledgerdesk.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses and ids of ours that an answer, a bounce or a loop comes back with:
 * {@code support+hd-00042.<person>.<mac>@…} to answer to, {@code support+bounce.<mail>@…} as envelope sender,
 * {@code <mail.<id>@…>} as Message-ID. The local part of an address stays below its 64 characters.
 */
public final class MailAddresses {

    private static final int MAC_BYTES = 10;
    private static final Pattern ANSWER = Pattern.compile("\\+(hd-[0-9]{5,9})\\.([0-9a-v]{26})\\.([0-9a-v]{16})@");
    private static final Pattern BOUNCE = Pattern.compile("\\+bounce\\.([0-9a-v]{26})@");
    private static final Pattern MESSAGE_ID = Pattern.compile("^<mail\\.([0-9a-f-]{36})@([^<>]+)>$");

    private final String local;
    private final String domain;
    private final SecretKeySpec key;

    /** Whom a signed address was made for, and about which ticket. */
    public record Answer(String reference, String person) {}

    public MailAddresses(String support, String key) {
        int at = support.lastIndexOf('@');
        if (at < 1 || at == support.length() - 1) {
            throw new IllegalArgumentException("The support address is not an address.");
        }
        this.local = support.substring(0, at).toLowerCase(Locale.ROOT);
        this.domain = support.substring(at + 1).toLowerCase(Locale.ROOT);
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public String support() {
        return local + '@' + domain;
    }

    /** Where that person's answer about that ticket is to be sent. */
    public String answer(String reference, String person) {
        var ticket = reference.toLowerCase(Locale.ROOT);
        var digits = Radix32.of(UUID.fromString(person));
        return "%s+%s.%s.%s@%s".formatted(local, ticket, digits, mac(ticket + '.' + digits), domain);
    }

    /** What an address of that form was made for; empty for any other, and for one that we did not sign. */
    public Optional<Answer> readAnswer(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var parts = ANSWER.matcher(lower);
        if (!ours(lower) || !parts.find() || !signed(parts.group(1) + '.' + parts.group(2), parts.group(3))) {
            return Optional.empty();
        }
        return Radix32.id(parts.group(2))
                .map(person -> new Answer(parts.group(1).toUpperCase(Locale.ROOT), person.toString()));
    }

    /** The envelope sender of a mail: where mail servers report that they could not deliver it. */
    public String bounce(UUID mail) {
        return "%s+bounce.%s@%s".formatted(local, Radix32.of(mail), domain);
    }

    public Optional<UUID> readBounce(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var parts = BOUNCE.matcher(lower);
        return ours(lower) && parts.find() ? Radix32.id(parts.group(1)) : Optional.empty();
    }

    public String messageId(UUID mail) {
        return "<mail.%s@%s>".formatted(mail, domain);
    }

    public Optional<UUID> readMessageId(String messageId) {
        var parts = MESSAGE_ID.matcher(messageId.toLowerCase(Locale.ROOT));
        if (!parts.matches() || !parts.group(2).equals(domain)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(parts.group(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What mail programs thread all mails of a ticket by, whichever of them a person has. */
    public String threadId(String reference) {
        return "<%s@%s>".formatted(reference.toLowerCase(Locale.ROOT), domain);
    }

    /** Marks mails as this desk's; one that comes in with it went round in a circle. */
    public String listId() {
        return "<desk." + domain + ">";
    }

    private boolean ours(String address) {
        return address.startsWith(local + '+') && address.endsWith('@' + domain);
    }

    private boolean signed(String text, String mac) {
        return MessageDigest.isEqual(
                mac(text).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return Radix32.of(Arrays.copyOf(whole, MAC_BYTES), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
