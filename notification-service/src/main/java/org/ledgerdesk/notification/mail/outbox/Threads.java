package org.ledgerdesk.notification.mail.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.MailAddresses;
import org.ledgerdesk.notification.mail.MailSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mail of ours an answer answers. */
@Component
public class Threads {

    private final JdbcClient jdbc;
    private final MailAddresses addresses;

    Threads(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.addresses = settings.addresses();
    }

    /** @param showsNote whether the mail showed a note, so that its answer must be one */
    public record Ours(UUID id, @Nullable String reference, boolean showsNote) {}

    /** The first of these Message-IDs that is ours. */
    public Optional<Ours> find(List<String> messageIds) {
        return messageIds.stream()
                .flatMap(messageId -> addresses.readMessageId(messageId).stream())
                .flatMap(id -> byId(id).stream())
                .findFirst();
    }

    private Optional<Ours> byId(UUID id) {
        return jdbc.sql("SELECT id, reference, shows_note FROM outbox_mail WHERE id = :id")
                .param("id", id)
                .query(Ours.class)
                .optional();
    }
}
