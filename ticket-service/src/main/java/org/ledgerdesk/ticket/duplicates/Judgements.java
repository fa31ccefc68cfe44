package org.ledgerdesk.ticket.duplicates;

import static java.time.ZoneOffset.UTC;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff said of pairs of tickets, written within the command: whoever rejects one is not shown it again. Merging says yes. */
@Component
@ProcessingGroup(Judgements.GROUP)
class Judgements {

    static final String GROUP = "duplicate-judgements";

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(TicketEvent event) {
        switch (event) {
            case SuggestionJudged judged -> said(event, judged.other(), judged.accepted());
            case TicketMerged merged -> said(event, merged.into(), true);
            case MergeUndone undone when undone.original() != null -> unsaid(event.reference(), undone.original());
            default -> {}
        }
    }

    private void said(TicketEvent event, String other, boolean accepted) {
        jdbc.sql("""
                        INSERT INTO duplicate_judgement (reference, other, accepted, at) VALUES (:reference, :other, :accepted, :at)
                        ON CONFLICT (reference, other) DO UPDATE SET accepted = excluded.accepted, at = excluded.at
                        """)
                .param("reference", event.reference())
                .param("other", other)
                .param("accepted", accepted)
                .param("at", event.at().atOffset(UTC))
                .update();
    }

    private void unsaid(String reference, String other) {
        jdbc.sql("DELETE FROM duplicate_judgement WHERE reference = :reference AND other = :other AND accepted")
                .param("reference", reference)
                .param("other", other)
                .update();
    }

    /** Of every ticket that was compared with this one, whichever of the two was looked at: what was said last. */
    Map<String, Boolean> of(String reference) {
        var judged = new HashMap<String, Boolean>();
        jdbc.sql("""
                        SELECT other, accepted, at FROM duplicate_judgement WHERE reference = :reference
                        UNION ALL
                        SELECT reference, accepted, at FROM duplicate_judgement WHERE other = :reference
                        ORDER BY at
                        """).param("reference", reference).query(row -> {
            judged.put(row.getString("other"), row.getBoolean("accepted"));
        });
        return judged;
    }
}
