package org.ledgerdesk.notification.tickets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mails show of a ticket; a tolerant reader's record. */
public record TicketView(
        String reference,
        String subject,
        String status,
        @Nullable String category,
        @Nullable String department,
        @Nullable String organisation,
        @Nullable Somebody requester,
        @Nullable Somebody assignee,
        @Nullable Boolean toBeAssessed,
        @Nullable Boolean siteDown,
        @Nullable List<Somebody> people,
        @Nullable String splitFrom,
        @Nullable Quote quote,
        @Nullable List<Message> conversation,
        @Nullable List<Absorbed> absorbed) {

    /** A ticket that goes on as this one. */
    public record Absorbed(String reference, @Nullable Somebody requester) {}

    public record Somebody(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {}

    public record Quote(
            @Nullable String state,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable Integer minutes,
            @Nullable Integer workingDays,
            @Nullable LocalDate validUntil,
            @Nullable String note) {

        /** Only then are its terms all there. */
        public boolean isToBeDecided() {
            return "PROVIDED".equals(state);
        }
    }

    public record Author(@Nullable String name, @Nullable String kind) {}

    public record File(@Nullable String name) {}

    /** What an EVENT tells of, by its fact's name. */
    public record Done(@Nullable String type, @Nullable Map<String, Object> data) {}

    /** One entry of the conversation; {@code kind} RESPONSE, NOTE or EVENT. */
    public record Message(
            @Nullable String id,
            @Nullable String kind,
            @Nullable Author author,
            @Nullable String visibility,
            @Nullable String body,
            @Nullable List<File> attachments,
            @Nullable Done event) {

        /** Only what says so itself is public: a missing word is a reason to keep silent. */
        public boolean isPublic() {
            return "PUBLIC".equals(visibility) && "RESPONSE".equals(kind);
        }

        public List<String> fileNames() {
            return attachments == null
                    ? List.of()
                    : attachments.stream()
                            .map(File::name)
                            .filter(java.util.Objects::nonNull)
                            .toList();
        }
    }

    /** Exactly the message of that id. */
    public Optional<Message> message(String id) {
        return conversation == null
                ? Optional.empty()
                : conversation.stream()
                        .filter(message -> id.equals(message.id()))
                        .findFirst();
    }

    /** Tickets that were part of this one until that was undone, and took along what was addressed to them. */
    public List<String> released() {
        return conversation == null
                ? List.of()
                : conversation.stream()
                        .map(Message::event)
                        .filter(done -> done != null && "MergeUndone".equals(done.type()) && done.data() != null)
                        .flatMap(done -> Stream.ofNullable(done.data().get("duplicate")))
                        .map(Object::toString)
                        .toList();
    }

    public boolean isSiteDown() {
        return Boolean.TRUE.equals(siteDown);
    }

    /** Whether nothing is to be done on it any more, or not on this one. */
    public boolean isOver() {
        return "CLOSED".equals(status) || "MERGED".equals(status);
    }

    /** Whether the ticket was theirs from the start. */
    public boolean isOf(String person) {
        return requester != null && person.equals(requester.id());
    }

    /** That person's own tickets that go on as this one. */
    public List<String> joinedOf(String person) {
        return absorbed == null
                ? List.of()
                : absorbed.stream()
                        .filter(one -> one.requester() != null
                                && person.equals(one.requester().id()))
                        .map(Absorbed::reference)
                        .toList();
    }

    /** Whether that person asked or follows. */
    public boolean involves(String person) {
        return requester != null && person.equals(requester.id())
                || people != null && people.stream().anyMatch(one -> person.equals(one.id()));
    }
}
