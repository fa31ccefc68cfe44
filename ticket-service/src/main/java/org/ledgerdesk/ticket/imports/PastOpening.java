package org.ledgerdesk.ticket.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Actors;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.Channel;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.imports.ImportRequest.Past;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Category;
import org.ledgerdesk.ticket.preset.Departments;
import org.springframework.stereotype.Component;

/** How a ticket of another desk began; what it is about is said in this desk's categories. */
@Component
class PastOpening {

    private static final int MOST = 50;
    private static final int URL = 2_000;
    private static final int ORDER_NUMBER = 100;

    private final Sealing sealing;
    private final Categories categories;
    private final Departments departments;

    PastOpening(Sealing sealing, Categories categories, Departments departments) {
        this.sealing = sealing;
        this.categories = categories;
        this.departments = departments;
    }

    /** @throws org.ledgerdesk.chassis.problems.Problem 422 with every fault of the opening */
    OpenTicket command(String reference, Past past, KnownPeople people, Typed typed) {
        var requester = requester(past, people, typed);
        var category = category(past, typed);
        var department = department(past, category, requester, typed);
        var subject = typed.line("subject", past.subject(), Limits.SUBJECT);
        var description = typed.body("description", past.description(), Limits.BODY, true);
        var urls = lines("urls", past.urls(), URL, typed);
        var orderNumbers = lines("orderNumbers", past.orderNumbers(), ORDER_NUMBER, typed);
        var followers = followers(past, people, typed);
        typed.check();
        var author = Objects.requireNonNull(requester);
        var about = Objects.requireNonNull(category);
        var at = micros(past.openedAt());
        return new OpenTicket(
                reference,
                at,
                Actors.by(author),
                author.organisation(),
                author.id(),
                about.code(),
                department,
                past.channel() == null ? Channel.API : past.channel(),
                UUID.randomUUID().toString(),
                sealing.words(reference, author.id(), subject),
                sealing.words(reference, author.id(), description),
                sealing.each(reference, author.id(), urls),
                sealing.each(reference, author.id(), orderNumbers),
                at,
                about.siteDown(),
                about.chargeable(),
                about.siteDown() ? Priority.P1 : about.proposedPriority(),
                past.impact(),
                followers,
                List.of(),
                null,
                null);
    }

    /** PostgreSQL keeps microseconds; a fact and its row shall say the same moment. */
    static Instant micros(@Nullable Instant at) {
        return Objects.requireNonNull(at).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Person requester(Past past, KnownPeople people, Typed typed) {
        var address = typed.line("requester", past.requester(), Limits.EMAIL);
        var person = people.byEmail(address).filter(one -> !one.isStaff()).orElse(null);
        if (person == null) {
            typed.wrong("requester", "not-a-client", "No client has this address; register them first.");
        }
        return person;
    }

    private @Nullable Category category(Past past, Typed typed) {
        var code = typed.line("category", past.category(), ORDER_NUMBER);
        var category = categories.category(code).orElse(null);
        if (category == null) {
            typed.wrong("category", "unknown-category", "There is no such category.");
        }
        return category;
    }

    private String department(Past past, @Nullable Category category, @Nullable Person requester, Typed typed) {
        if (past.department() != null) {
            if (departments.department(past.department()).isEmpty()) {
                typed.wrong("department", "unknown-department", "There is no such department.");
            }
            return past.department();
        }
        if (requester != null && requester.organisation() == null) {
            return departments.forProspects().code();
        }
        return category == null ? "" : category.department();
    }

    private static List<String> lines(String field, @Nullable List<String> texts, int longest, Typed typed) {
        var checked = new ArrayList<String>();
        for (var text : typed.atMost(field, texts, MOST)) {
            checked.add(typed.line("%s[%d]".formatted(field, checked.size()), text, longest));
        }
        return checked;
    }

    private static List<String> followers(Past past, KnownPeople people, Typed typed) {
        var found = new ArrayList<String>();
        for (var address : typed.atMost("followers", past.followers(), MOST)) {
            var field = "followers[%d]".formatted(found.size());
            found.add(people.byEmail(typed.line(field, address, Limits.EMAIL))
                    .map(Person::id)
                    .orElseGet(() -> typed.wrong(field, "unknown-person", "Nobody has this address.")));
        }
        return found;
    }
}
