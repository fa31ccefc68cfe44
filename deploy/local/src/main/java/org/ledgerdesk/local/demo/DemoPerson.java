package org.ledgerdesk.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.stack.Secrets;

/** Somebody of the demo desk, named for what they do; nobody real, and known to local desks only. */
public record DemoPerson(
        String email,
        String name,
        @Nullable String organisation,
        List<String> roles,
        List<String> departments,
        String locale) {

    public static final List<DemoPerson> ALL = List.of(
            staff("admin", "Ada Admin", "ADMIN"),
            staff("lead", "Leo Lead", "LEAD", "SUPPORT"),
            staff("agent", "Agnes Agent", "AGENT", "SUPPORT"),
            staff("developer", "Dev Doorn", "AGENT", "DEVELOPMENT", "WORK_REQUEST"),
            staff("content", "Connie Content", "AGENT", "CONTENT", "PRE_SALES"),
            staff("billing", "Bill Billing", "AGENT", "BILLING", "DATA_PROTECTION"),
            client("approver@harbour-linen.example", "Harriet Harbour", "en", "APPROVER"),
            client("webteam@harbour-linen.example", "Walt Webteam", "en", "MEMBER"),
            client("eigenaar@noordzee-fietsen.example", "Else Eigenaar", "nl", "APPROVER"),
            client("winkel@noordzee-fietsen.example", "Wim Winkel", "nl", "MEMBER"));

    private static DemoPerson staff(String who, String name, String role, String... departments) {
        return new DemoPerson(who + "@ledgerdesk.example", name, null, List.of(role), List.of(departments), "en");
    }

    private static DemoPerson client(String email, String name, String locale, String... roles) {
        String organisation = email.substring(email.indexOf('@') + 1, email.lastIndexOf('.'));
        return new DemoPerson(email, name, organisation, List.of(roles), List.of(), locale);
    }

    /** For the portal and for the mailbox. */
    public String password(Secrets secrets) {
        return secrets.password("demo.password." + email);
    }
}
