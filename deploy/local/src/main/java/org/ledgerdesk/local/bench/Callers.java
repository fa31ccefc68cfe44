package org.ledgerdesk.local.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.stack.Secrets;

/** Eight clients with tokens of their own, for no caller may ask more than a hundred times a second. */
final class Callers {

    private static final String ORGANISATION = "bench-works";

    private final Api admin;
    private final Secrets secrets;

    Callers(Api admin, Secrets secrets) {
        this.admin = admin;
        this.secrets = secrets;
    }

    List<String> tokens(int many) {
        unlessThere(
                "/organisations",
                Map.of(
                        "slug", ORGANISATION,
                        "name", "Bench Works",
                        "locale", "en",
                        "accountManager", "lead@ledgerdesk.example"));
        return IntStream.range(0, many).mapToObj(this::token).toList();
    }

    private String token(int number) {
        var name = "bench.token." + number;
        return secrets.given(name).orElseGet(() -> {
            var email = "caller%d@%s.example".formatted(number, ORGANISATION);
            unlessThere(
                    "/people",
                    Map.of(
                            "email",
                            email,
                            "name",
                            "Caller " + number,
                            "organisation",
                            ORGANISATION,
                            "roles",
                            List.of("MEMBER"),
                            "departments",
                            List.of(),
                            "locale",
                            "en",
                            "password",
                            UUID.randomUUID().toString()));
            var made = admin.post("/people/" + id(email) + "/api-tokens", Map.of("name", "bench"))
                    .path("token")
                    .asString();
            secrets.keep(name, made);
            return made;
        });
    }

    private String id(String email) {
        return StreamSupport.stream(
                        admin.get("/people?organisation=" + ORGANISATION + "&limit=200")
                                .path("items")
                                .spliterator(),
                        false)
                .filter(person -> person.path("email").asString("").equals(email))
                .map(person -> person.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(email + " was just registered but is not there"));
    }

    private void unlessThere(String path, Object body) {
        try {
            admin.post(path, body);
        } catch (Api.Refused e) {
            if (e.status != 409) {
                throw e;
            }
        }
    }
}
