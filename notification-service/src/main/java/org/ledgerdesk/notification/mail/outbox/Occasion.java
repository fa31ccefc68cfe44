package org.ledgerdesk.notification.mail.outbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.domain.Purpose;

/**
 * What there is to tell, and to whom.
 *
 * @param reader their name
 * @param assignee whose ticket it is now; null when it is nobody's
 * @param toBeAssessed whether its priority waits for somebody of the staff
 * @param isNote whether the words are a note that clients never see
 * @param author who wrote the words or did the deed; null when nobody can say
 * @param joined the reader's own tickets that go on as this one, where the mail is about that
 * @param splitFrom the ticket it was a part of
 * @param quote what is to be decided
 * @param promise what is to be kept, where the mail is about that
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
        @Nullable String assignee,
        boolean toBeAssessed,
        boolean isNote,
        boolean resolved,
        @Nullable String words,
        List<String> files,
        List<String> joined,
        @Nullable String portal,
        @Nullable String splitFrom,
        @Nullable Priced quote,
        @Nullable Promised promise,
        String desk) {

    Occasion {
        if (purpose.opensAccount()) {
            throw new IllegalArgumentException(purpose + " is about an account, not about a ticket.");
        }
    }

    Promised promised() {
        // It can end between two looks at it; the mail is then tried again, and found to be past.
        return Optional.ofNullable(promise)
                .orElseThrow(() -> new IllegalStateException("There is nothing to tell of the promise any more."));
    }

    /** Whether its reader could be the one to assess the priority. */
    boolean asksForAssessment() {
        return purpose == Purpose.NEW_TICKET || purpose == Purpose.RESPONSE_FOR_STAFF;
    }

    String mailSubject() {
        return "[" + reference + "] " + subject;
    }
}
