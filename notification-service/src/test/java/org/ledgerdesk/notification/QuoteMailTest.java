package org.ledgerdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a quote is told to, and in which words. */
class QuoteMailTest extends MailServiceTest {

    @Test
    void aQuoteIsSentToTheApproversWithItsFiguresAndNobodyElse() {
        var eigenaar =
                DESK.person(mailbox("eigenaar", "noordzee-fietsen"), "Eigenaar", "CLIENT", organisation(), null, "nl");
        var owner = DESK.person(mailbox("owner", "noordzee-fietsen"), "Owner", "CLIENT", organisation(), null, "en");
        DESK.approver(eigenaar);
        DESK.approver(owner);
        opened("Filter", "Een filter op kleur.");
        awaitMails(mailbox("winkel", "noordzee-fietsen"), 1);
        DESK.says(reference, "organisation", organisation());
        DESK.says(reference, "quote", quote("PROVIDED"));
        tell("QuoteProvided", Map.of("reference", reference, "by", Map.of("id", agent, "kind", "STAFF")));
        awaitMails(mailbox("eigenaar", "noordzee-fietsen"), 1);
        awaitMails(mailbox("owner", "noordzee-fietsen"), 1);
        awaitQuiet();

        assertThat(PostOffice.text(
                                POST.of(mailbox("eigenaar", "noordzee-fietsen")).getFirst())
                        .replace('\u00a0', ' '))
                .contains("€ 1.250,00 voor 16 uur werk", "5 werkdagen", "11 december 2026", "Zonder ontwerp.")
                .contains("http://localhost:8080/tickets/" + reference);
        assertThat(PostOffice.text(POST.of(mailbox("owner", "noordzee-fietsen")).getFirst()))
                .contains("€1,250.00 for 16 h of work", "5 working days", "11 December 2026");
        assertThat(POST.of(mailbox("winkel", "noordzee-fietsen"))).hasSize(1);
    }

    @Test
    void aDecisionIsToldToWhoeverWorksOnItAndAQuoteDecidedMeanwhileToNobody() {
        var eigenaar =
                DESK.person(mailbox("eigenaar", "noordzee-fietsen"), "Eigenaar", "CLIENT", organisation(), null, "nl");
        DESK.approver(eigenaar);
        opened("Filter", "Een filter op kleur.");
        DESK.says(reference, "organisation", organisation());
        DESK.says(reference, "quote", quote("APPROVED"));
        tell(
                "TicketAssigned",
                Map.of("reference", reference, "assignee", agent, "by", Map.of("id", agent, "kind", "STAFF")));
        tell("QuoteProvided", Map.of("reference", reference, "by", Map.of("id", agent, "kind", "STAFF")));
        tell("QuoteApproved", Map.of("reference", reference, "by", Map.of("id", eigenaar, "kind", "CLIENT")));
        awaitMails(mailbox("agent", "ledgerdesk"), 2);
        awaitQuiet();

        assertThat(POST.of(mailbox("agent", "ledgerdesk")))
                .extracting(PostOffice::text)
                .anySatisfy(text -> assertThat(text).contains("Eigenaar", "approved the quote", "Work may start."));
        assertThat(POST.of(mailbox("eigenaar", "noordzee-fietsen"))).isEmpty();
    }

    private String organisation() {
        return "org-" + reference.toLowerCase();
    }

    private static Map<String, Object> quote(String state) {
        return Map.of(
                "state",
                state,
                "amount",
                "1250.00",
                "currency",
                "EUR",
                "minutes",
                960,
                "workingDays",
                5,
                "validUntil",
                "2026-12-11",
                "note",
                "Zonder ontwerp.");
    }
}
