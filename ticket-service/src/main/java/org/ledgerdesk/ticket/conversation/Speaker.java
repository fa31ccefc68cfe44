package org.ledgerdesk.ticket.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Access;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Hand;
import org.ledgerdesk.ticket.desk.Write;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Channel;
import org.springframework.stereotype.Component;

/** Finds out whose words these are, by which way they came and when they reached us. */
@Component
class Speaker {

    private final People people;

    Speaker(People people) {
        this.people = people;
    }

    /** {@code names} are those the words may be signed with. */
    record Said(By by, List<String> names, Channel channel, Instant receivedAt) {}

    Said of(Write write, ResponseRequest request, Hand hand) {
        var caller = write.caller();
        if (!caller.isService()) {
            if (request.isDelivered()) {
                throw Problem.forbidden("services-only", "Only our own services speak on behalf of somebody.");
            }
            var by = Actors.by(caller);
            return new Said(
                    by,
                    names(caller.name(), caller.organisation()),
                    by.isClient() || by.isStaff() ? Channel.PORTAL : Channel.API,
                    hand.now());
        }
        var channel = request.channel() == null ? Channel.API : request.channel();
        var received = received(request.receivedAt(), hand.now());
        if (request.onBehalfOf() == null) {
            return new Said(Actors.by(caller), List.of(), channel, received);
        }
        var author = author(request.onBehalfOf(), hand);
        return new Said(Actors.by(author), names(author.name(), author.organisation()), channel, received);
    }

    private static List<String> names(String name, @Nullable String organisation) {
        return organisation == null ? List.of(name) : List.of(name, organisation);
    }

    private Person author(String email, Hand hand) {
        return people.byEmail(email)
                .filter(person -> person.active() || person.isProspect())
                .filter(person -> Access.writesTo(person, hand.addressed()))
                .orElseThrow(() -> Problem.rule(
                        "onBehalfOf", "not-involved", "Whoever has this address does not write to this ticket."));
    }

    /** A sender's clock may be ahead of ours; nothing reaches us in the future. */
    private static Instant received(@Nullable Instant said, Instant now) {
        return said == null || said.isAfter(now) ? now : said;
    }
}
