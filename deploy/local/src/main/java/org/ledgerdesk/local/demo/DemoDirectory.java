package org.ledgerdesk.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.stack.Secrets;
import tools.jackson.databind.JsonNode;

/** Organisations and people of the demo desk, with the tokens that programs try it with; what exists is left as it is. */
final class DemoDirectory {

    private static final int CONFLICT = 409;

    private final Api admin;
    private final Secrets secrets;
    private final DemoPreset preset;

    DemoDirectory(Api admin, Secrets secrets, DemoPreset preset) {
        this.admin = admin;
        this.secrets = secrets;
        this.preset = preset;
    }

    void load() {
        DemoPerson.ALL.stream().filter(person -> person.organisation() == null).forEach(this::person);
        organisation("harbour-linen", "Harbour Linen", "en");
        organisation("noordzee-fietsen", "Noordzee Fietsen", "nl");
        DemoPerson.ALL.stream().filter(person -> person.organisation() != null).forEach(this::person);
        integration();
    }

    private void organisation(String slug, String name, String locale) {
        unlessThere(
                "/organisations",
                Map.of("slug", slug, "name", name, "locale", locale, "accountManager", "lead@ledgerdesk.example"));
    }

    private void person(DemoPerson person) {
        if (secrets.given(tokenName(person)).isPresent()) {
            return;
        }
        List<String> departments = preset.departments(person);
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("email", person.email());
        body.put("name", person.name());
        body.put("organisation", person.organisation());
        body.put("roles", person.roles());
        body.put("departments", departments);
        body.put("locale", person.locale());
        body.put("password", person.password(secrets));
        unlessThere("/people", body);
        secrets.keep(departmentsName(person), String.join(",", departments));
        secrets.keep(
                tokenName(person),
                admin.post("/people/" + id(person.email()) + "/api-tokens", Map.of("name", "demo"))
                        .path("token")
                        .asString());
    }

    private String id(String email) {
        for (JsonNode person : admin.get("/people?limit=200").path("items")) {
            if (person.path("email").asString("").equals(email)) {
                return person.path("id").asString();
            }
        }
        throw new IllegalStateException(email + " is not among the people although just registered");
    }

    private void integration() {
        if (secrets.given("demo.client.secret").isEmpty()) {
            JsonNode client = admin.post("/clients", Map.of("name", "demo"));
            secrets.keep("demo.client.id", client.path("clientId").asString());
            secrets.keep("demo.client.secret", client.path("clientSecret").asString());
        }
    }

    private void unlessThere(String path, Object body) {
        try {
            admin.post(path, body);
        } catch (Api.Refused e) {
            if (e.status != CONFLICT) {
                throw e;
            }
        }
    }

    static String departmentsName(DemoPerson person) {
        return "demo.departments." + person.email();
    }

    static String tokenName(DemoPerson person) {
        return "demo.token." + person.email();
    }
}
