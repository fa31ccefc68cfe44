package org.ledgerdesk.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.Role;

/** People that tests act as; the same name is always the same person. */
public final class TestCallers {

    private TestCallers() {}

    public static Caller agent() {
        return staff("agent", Role.AGENT, "SUPPORT");
    }

    public static Caller developer() {
        return staff("developer", Role.AGENT, "DEVELOPMENT");
    }

    public static Caller lead() {
        return staff("lead", Role.LEAD, "SUPPORT");
    }

    public static Caller admin() {
        return staff("admin", Role.ADMIN, "SUPPORT");
    }

    public static Caller member(String organisation) {
        return client("member", Role.MEMBER, organisation);
    }

    public static Caller approver(String organisation) {
        return client("approver", Role.APPROVER, organisation);
    }

    public static Caller service(String name) {
        return new Caller(name, name, "", Kind.MACHINE, Set.of(Role.SERVICE), null, Set.of(), "en");
    }

    public static Caller integration() {
        return new Caller("reports", "reports", "", Kind.MACHINE, Set.of(Role.INTEGRATION), null, Set.of(), "en");
    }

    private static Caller staff(String name, Role role, String department) {
        return person(name + "@ledgerdesk.example", name, Kind.STAFF, role, null, Set.of(department));
    }

    private static Caller client(String name, Role role, String organisation) {
        return person(name + "@" + organisation + ".example", name, Kind.CLIENT, role, organisation, Set.of());
    }

    private static Caller person(
            String email, String name, Kind kind, Role role, @Nullable String organisation, Set<String> departments) {
        var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
        return new Caller(id, "Test " + name, email, kind, Set.of(role), organisation, departments, "en");
    }
}
