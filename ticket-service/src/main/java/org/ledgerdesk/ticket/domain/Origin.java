package org.ledgerdesk.ticket.domain;

import java.util.List;

/** What a ticket that is split from another begins with: the words that came along, and the files that belong to them. */
public record Origin(SplitFrom from, List<CarriedFile> files) {

    /** {@code responseId} is what it came with, by the id that has here. */
    public record CarriedFile(String responseId, AttachedFile file) {}
}
