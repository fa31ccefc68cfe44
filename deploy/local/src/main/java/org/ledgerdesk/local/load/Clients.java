package org.ledgerdesk.local.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledgerdesk.local.demo.Api;

/** Makes the organisations and people of a loaded desk known to it; who is there already is left alone. */
final class Clients {

    private static final int CONFLICT = 409;

    private final Api admin;

    Clients(Api admin) {
        this.admin = admin;
    }

    void register() {
        Client.ALL.stream().filter(client -> !client.isDemo()).forEach(client -> {
            if (isNew("/organisations", organisation(client))) {
                client.people().forEach(email -> isNew("/people", person(client, email)));
            }
        });
    }

    private static Map<String, Object> organisation(Client client) {
        return Map.of(
                "slug", client.slug(),
                "name", client.name(),
                "locale", client.language(),
                "accountManager", "lead@ledgerdesk.example");
    }

    /** They sign in with a password that nobody knows: they are there to be read about. */
    private static Map<String, Object> person(Client client, String email) {
        var who = email.substring(0, email.indexOf('@'));
        return Map.of(
                "email", email,
                "name", Character.toUpperCase(who.charAt(0)) + who.substring(1) + " of " + client.name(),
                "organisation", client.slug(),
                "roles", List.of(who.equals("approver") ? "APPROVER" : "MEMBER"),
                "departments", List.of(),
                "locale", client.language(),
                "password", UUID.randomUUID().toString());
    }

    private boolean isNew(String path, Object body) {
        try {
            admin.post(path, body);
            return true;
        } catch (Api.Refused e) {
            if (e.status != CONFLICT) {
                throw e;
            }
            return false;
        }
    }
}
