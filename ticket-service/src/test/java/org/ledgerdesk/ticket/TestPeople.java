package org.ledgerdesk.ticket;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.Neighbours;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Lets identity-service know people, as its internal API tells them. */
@TestComponent
public class TestPeople {

    private final Neighbours neighbours;

    TestPeople(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    public Caller know(Caller person) {
        return know(person, person.kind().name());
    }

    public Caller know(Caller person, String kind) {
        return know(person, kind, Map.of());
    }

    /** @param more what else identity-service says of them, or says differently */
    public Caller know(Caller person, String kind, Map<String, ?> more) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", person.id());
        told.put("email", person.email());
        told.put("name", person.name());
        told.put("kind", kind);
        told.put("roles", person.roles());
        told.put("organisation", person.organisation());
        told.put("departments", person.departments());
        told.put("locale", person.locale());
        told.put("active", true);
        told.putAll(more);
        var json = JsonMapper.shared().writeValueAsString(told);
        neighbours.answer("GET /internal/people/" + person.id(), json);
        neighbours.answer("GET /internal/people?email=" + person.email(), json);
        neighbours.answer(
                "GET /internal/people?email=" + URLEncoder.encode(person.email(), StandardCharsets.UTF_8), json);
        return person;
    }
}
