package org.ledgerdesk.ticket.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.domain.SplitFrom;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.ledger.StoredFact;

/** Which facts of a ticket one reader may see: clients neither notes nor the files that came with them. */
public final class Disclosure {

    private final boolean all;
    private final Set<String> notes;

    private Disclosure(boolean all, Set<String> notes) {
        this.all = all;
        this.notes = notes;
    }

    public static Disclosure of(List<StoredFact> facts, Caller reader) {
        return new Disclosure(
                reader.seesAllTickets(),
                facts.stream().map(StoredFact::event).flatMap(Disclosure::notes).collect(Collectors.toSet()));
    }

    /**
     * The facts shown, in order. For clients they are counted anew: a gap would tell that something was said among staff. What
     * is shown stays shown and what is not never will be, so a fact keeps its number.
     */
    public List<StoredFact> shown(List<StoredFact> facts) {
        if (all) {
            return facts;
        }
        var shown = new ArrayList<StoredFact>();
        for (var fact : facts) {
            if (shows(fact.event())) {
                shown.add(new StoredFact(shown.size() + 1, fact.id(), withoutNotes(fact.event())));
            }
        }
        return shown;
    }

    private boolean shows(TicketEvent event) {
        return all
                || switch (event) {
                    case ResponseAdded said -> said.visibility() == Visibility.PUBLIC;
                    case FileAttached file -> file.responseId() == null || !notes.contains(file.responseId());
                    // What staff made of a suggestion names another ticket, which this reader may not see.
                    case SuggestionJudged judged -> false;
                    default -> true;
                };
    }

    private static Stream<String> notes(TicketEvent event) {
        return switch (event) {
            case ResponseAdded said when said.visibility() == Visibility.INTERNAL -> Stream.of(said.responseId());
            case TicketOpened opened
            when opened.splitFrom() != null ->
                opened.splitFrom().carried().stream()
                        .filter(carried -> carried.visibility() == Visibility.INTERNAL)
                        .map(SplitFrom.Carried::responseId);
            default -> Stream.empty();
        };
    }

    /** Notes may also have been carried along in a split; then the fact is shown, and not they. */
    private TicketEvent withoutNotes(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened
            when opened.splitFrom() != null -> opened.from(opened.splitFrom().withoutNotes());
            case TicketSplit split ->
                split.with(split.responses().stream()
                        .filter(response -> !notes.contains(response))
                        .toList());
            default -> event;
        };
    }

    /** Why staff judged as they did is written among staff. */
    public boolean showsStaffsReasons() {
        return all;
    }
}
