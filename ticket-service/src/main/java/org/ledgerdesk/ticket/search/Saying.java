package org.ledgerdesk.ticket.search;

import java.util.HashSet;
import java.util.Optional;
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

    Optional<Said> in(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> Optional.of(new Said(opening(opened), false));
            case ResponseAdded response -> Optional.of(said(response));
            case FileAttached file ->
                Optional.of(new Said(Said.named(open.apply(file.file().name())), notes.contains(file.responseId())));
            default -> Optional.empty();
        };
    }

    private Said said(ResponseAdded response) {
        var note = response.visibility() == Visibility.INTERNAL;
        if (note) {
            notes.add(response.responseId());
        }
        return new Said(open.apply(response.body()), note);
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
