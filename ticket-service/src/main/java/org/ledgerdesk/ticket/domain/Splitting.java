package org.ledgerdesk.ticket.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is taken out of a ticket to become one of its own.
 *
 * @param opening what the new ticket begins with, visible to everybody: the first thing a client said, where there is one
 * @param others the rest, in the order it was said
 */
public record Splitting(Saying opening, List<Saying> others) {

    /**
     * @param facts those of the ticket, from its first one
     * @throws Refusal when something of that is not the ticket's to give away, or nothing would be left of it
     */
    public static Splitting of(List<? extends TicketEvent> facts, Set<String> ids) {
        var said = Saying.of(facts);
        var chosen = said.stream().filter(saying -> ids.contains(saying.id())).toList();
        if (chosen.size() < ids.size()) {
            throw Refusal.rule("unknown-response", "Something of that was not said on this ticket");
        }
        if (chosen.stream().anyMatch(saying -> saying.splitInto() != null)) {
            throw Refusal.state("already-split", "Something of that has its own ticket already");
        }
        var left = said.stream().filter(saying -> saying.splitInto() == null && !ids.contains(saying.id()));
        if (left.noneMatch(Saying::isPublic)) {
            throw Refusal.rule("nothing-left", "Nothing would be left of this ticket; it is the one for this matter");
        }
        var opening =
                first(chosen, saying -> saying.isPublic() && saying.author().isClient());
        return new Splitting(
                opening, chosen.stream().filter(saying -> saying != opening).toList());
    }

    /** All of it by the ids the ticket knows it by, the opening first. */
    public List<String> ids() {
        return Stream.concat(Stream.of(opening), others.stream())
                .map(Saying::id)
                .toList();
    }

    private static Saying first(List<Saying> chosen, Predicate<Saying> preferred) {
        return chosen.stream()
                .filter(preferred)
                .findFirst()
                .or(() -> chosen.stream().filter(Saying::isPublic).findFirst())
                .orElseThrow(() -> Refusal.rule(
                        "only-notes", "A ticket begins with something its client may read; notes alone cannot"));
    }
}
