package org.ledgerdesk.notification.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has to do with a ticket at one moment, folded from its facts: whom its next fact is mailed to. */
public record Circle(
        String reference,
        String requester,
        String department,
        @Nullable String assignee,
        Set<String> followers) {

    public static Circle of(TicketFact.Opened opened) {
        return new Circle(
                opened.reference(),
                opened.requester(),
                opened.department(),
                null,
                new LinkedHashSet<>(opened.followers()));
    }

    /** The circle after a fact. */
    public Circle after(TicketFact fact) {
        return switch (fact) {
            case TicketFact.Opened opened -> of(opened);
            case TicketFact.Assigned assigned ->
                new Circle(reference, requester, department, assigned.assignee(), followers);
            case TicketFact.Involved involved -> with(List.of(involved.person()), true);
            case TicketFact.Uninvolved uninvolved -> with(List.of(uninvolved.person()), false);
            case TicketFact.Merged merged -> this;
            case TicketFact.Absorbed absorbed -> with(absorbed.people(), true);
            case TicketFact.Released released -> with(released.people(), false);
            case TicketFact.Responded responded -> this;
            case TicketFact.Overruled overruled -> this;
            case TicketFact.Chased chased -> this;
            case TicketFact.Disputed disputed -> this;
            case TicketFact.Quoted quoted -> this;
            case TicketFact.Transferred moved ->
                new Circle(reference, requester, moved.department(), assignee, followers);
        };
    }

    /** The people every public message goes to. */
    Set<String> involved() {
        var everybody = new LinkedHashSet<String>();
        everybody.add(requester);
        everybody.addAll(followers);
        return everybody;
    }

    private Circle with(List<String> people, boolean follow) {
        var changed = new LinkedHashSet<>(followers);
        if (follow) {
            changed.addAll(people);
        } else {
            people.forEach(changed::remove);
        }
        return new Circle(reference, requester, department, assignee, changed);
    }
}
