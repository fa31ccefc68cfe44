package org.ledgerdesk.identity.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.identity.domain.Absences;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonCard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /internal/on-duty}: whom our other services turn to. Role SERVICE only. */
@RestController
class OnDutyController {

    private final OnDuty onDuty;
    private final People people;
    private final Absences absences;
    private final Clock clock;

    OnDutyController(OnDuty onDuty, People people, Absences absences, Clock clock) {
        this.onDuty = onDuty;
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    record Answer(OnDuty.Source source, List<PersonCard> items) {}

    @GetMapping("/internal/on-duty")
    Answer onDuty(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Instant at) {
        var code = department != null && Person.isDepartment(department) ? department : null;
        var found = onDuty.at(code, at == null ? clock.instant() : Span.inOurDays(at));
        var away = absences.ahead(found.people());
        return new Answer(
                found.source(),
                people.byIds(found.people()).stream()
                        .map(person -> PersonCard.of(person, away.getOrDefault(person.id(), List.of())))
                        .toList());
    }
}
