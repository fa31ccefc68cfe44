package org.ledgerdesk.notification.mail.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.Purpose;

/**
 * What there is to tell, and to whom.
 *
 * @param reader their name
 * @param isNote whether the words are a note that clients never see
 * @param author who wrote the words or did the deed; null when nobody can say
 * @param portal the ticket's address there; null when the reader cannot sign in
 */
record Occasion(
        Purpose purpose,
        String reader,
        String reference,
        String subject,
        String category,
        String department,
        @Nullable String organisation,
        @Nullable String author,
        boolean isNote,
        boolean resolved,
        @Nullable String words,
        List<String> files,
        @Nullable String portal,
        String desk) {

    Occasion {
        if (purpose.opensAccount()) {
            throw new IllegalArgumentException(purpose + " is about an account, not about a ticket.");
        }
    }

    String mailSubject() {
        return "[" + reference + "] " + subject;
    }
}
