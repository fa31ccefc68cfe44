package org.ledgerdesk.ticket.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.Visibility;

/** Picks what people may search for out of facts, in their order: a note's files are told by the note before them. */
final class Saying {

    private final Function<SealedText, String> open;
    private final Set<String> notes = new HashSet<>();

    Saying(Function<SealedText, String> open) {
        this.open = open;
    }

    List<Said> in(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> beginning(opened);
            case ResponseAdded response -> List.of(said(response.responseId(), response.visibility(), response.body()));
            case FileAttached file ->
                List.of(new Said(Said.named(open.apply(file.file().name())), notes.contains(file.responseId())));
            default -> List.of();
        };
    }

    private Said said(String id, Visibility visibility, SealedText body) {
        var note = visibility == Visibility.INTERNAL;
        if (note) {
            notes.add(id);
        }
        return new Said(open.apply(body), note);
    }

    /** Its opening text, and what came along when it was split from another, notes among it. */
    private List<Said> beginning(TicketOpened opened) {
        var said = new ArrayList<Said>();
        said.add(new Said(opening(opened), false));
        if (opened.splitFrom() != null) {
            opened.splitFrom()
                    .carried()
                    .forEach(each -> said.add(said(each.responseId(), each.visibility(), each.body())));
        }
        return said;
    }

    private String opening(TicketOpened opened) {
        return Stream.concat(
                        Stream.of(
                                Said.named(opened.reference()),
                                open.apply(opened.subject()),
                                open.apply(opened.description())),
                        Stream.concat(opened.orderNumbers().stream(), opened.urls().stream())
                                .map(open)
                                .map(Said::named))
                .collect(Collectors.joining("\n"));
    }
}
