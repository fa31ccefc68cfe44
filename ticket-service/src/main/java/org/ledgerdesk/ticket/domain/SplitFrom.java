package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a ticket's first words come from when it was split from another. They are resealed with the new ticket's keys, each
 * still its author's, so that erasing either ticket or the author takes them.
 *
 * @param responseId the id its opening text has there, said by {@code author} at {@code saidAt}
 * @param carried what else came along, in the order it was said
 */
public record SplitFrom(String reference, String responseId, By author, Instant saidAt, List<Carried> carried) {

    /** A response or note said there; {@code source} is its id there. */
    public record Carried(
            String responseId,
            String source,
            By author,
            Instant saidAt,
            Visibility visibility,
            Channel channel,
            SealedText body,
            List<String> attachments) {}

    /** As those may see it who may not read notes. */
    public SplitFrom withoutNotes() {
        return new SplitFrom(
                reference,
                responseId,
                author,
                saidAt,
                carried.stream()
                        .filter(each -> each.visibility() == Visibility.PUBLIC)
                        .toList());
    }

    /** All that came along, by the ids it has there. */
    public List<String> responses() {
        return Stream.concat(Stream.of(responseId), carried.stream().map(Carried::source))
                .toList();
    }
}
