package org.ledgerdesk.ticket.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class PeopleTest {

    private final String id = UUID.randomUUID().toString();
    private final String email = id + "@mill.example";

    @Autowired
    People people;

    @Autowired
    Neighbours neighbours;

    @Test
    void somebodyUnknownIsAskedForOnceAndThenRemembered() {
        neighbours.answer("GET /internal/people/" + id, told("Mia Berg"));

        assertThat(people.person(id))
                .hasValue(new Person(
                        id,
                        email,
                        "Mia Berg",
                        Person.Kind.STAFF,
                        null,
                        Set.of("SUPPORT", "CONTENT"),
                        "nl",
                        true,
                        List.of()));
        assertThat(people.person(id)).isPresent();
        assertThat(people.byEmail(email.toUpperCase())).isPresent();
        assertThat(neighbours.asked("GET /internal/people/" + id)).hasSize(1);
    }

    @Test
    void anAddressNobodyHasIsNobody() {
        assertThat(people.byEmail(email)).isEmpty();
        assertThat(people.person(id)).isEmpty();
    }

    @Test
    void whatIsSearchedForCannotChangeThePathThatIsAsked() {
        assertThat(people.person("../people?email=a@b")).isEmpty();
        assertThat(people.byEmail("a@b&department=SUPPORT")).isEmpty();
        assertThat(neighbours.asked("GET /internal/people?email=a@b&department=SUPPORT"))
                .isEmpty();
    }

    @Test
    void whoeverChangedIsAskedForAgainAndShownAsKnownUntilIdentityAnswers() {
        neighbours.answer("GET /internal/people/" + id, told("Mia Berg"));
        people.person(id);

        neighbours.answer("GET /internal/people/" + id, asked -> new Neighbours.Answer(500, "{}"));
        people.changed(List.of(id));
        assertThat(people.person(id)).map(Person::name).hasValue("Mia Berg");

        neighbours.answer("GET /internal/people/" + id, told("Mia Vos"));
        assertThat(people.person(id)).map(Person::name).hasValue("Mia Vos");
    }

    @Test
    void somebodyUnknownCannotBeToldWhileIdentityIsSilent() {
        neighbours.answer("GET /internal/people/" + id, asked -> new Neighbours.Answer(500, "{}"));

        assertThatThrownBy(() -> people.person(id)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.status().value())
                .isEqualTo(503));
    }

    private String told(String name) {
        return """
                {"id":"%s","email":"%s","name":"%s","kind":"STAFF","roles":["AGENT"],"organisation":null,
                 "departments":["SUPPORT","CONTENT"],"locale":"nl","active":true,"something":"new"}""".formatted(id, email, name);
    }

    @Test
    void aChangeToldWhileIdentityAnswersIsNotForgotten() {
        neighbours.answer("GET /internal/people/" + id, asked -> {
            people.changed(List.of(id));
            return new Neighbours.Answer(200, told("Mia Berg"));
        });
        assertThat(people.person(id)).map(Person::name).hasValue("Mia Berg");

        neighbours.answer("GET /internal/people/" + id, told("Mia Vos"));
        assertThat(people.person(id)).map(Person::name).hasValue("Mia Vos");
    }

    @Test
    void whoIsErasedWhileIdentityAnswersStaysErased() {
        neighbours.answer("GET /internal/people/" + id, asked -> {
            people.erased(List.of(id));
            return new Neighbours.Answer(200, told("Mia Berg"));
        });
        people.person(id);

        assertThat(people.person(id)).map(Person::name).hasValue("[erased]");
    }
}
