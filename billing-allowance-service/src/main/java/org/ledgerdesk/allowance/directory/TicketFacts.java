package org.ledgerdesk.allowance.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.ServiceCalls;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Knows tickets from their topic; one that has not arrived yet is asked for before it counts as unknown. */
@Component
public class TicketFacts {

    private final JdbcClient jdbc;
    private final RestClient tickets;

    TicketFacts(JdbcClient jdbc, ServiceCalls services, @Value("${ledgerdesk.ticket-url}") String tickets) {
        this.jdbc = jdbc;
        this.tickets = services.to(tickets);
    }

    /** @throws Problem 404 when there is no such ticket or it is not the caller's to see */
    public TicketFact visible(Caller caller, String reference) {
        return known(reference)
                .or(() -> asked(reference))
                .filter(ticket -> caller.seesAllTickets()
                        || ticket.organisation() != null
                                && ticket.organisation().equals(caller.organisation()))
                .orElseThrow(Problem::notFound);
    }

    /** Takes over what ticket-service said on its topic. */
    public void remember(List<TicketFact> opened) {
        jdbc.sql("""
                        INSERT INTO ticket_fact (reference, organisation, chargeable)
                        SELECT * FROM unnest(:references::text[], :organisations::text[], :chargeable::boolean[])
                        ON CONFLICT (reference) DO UPDATE
                        SET organisation = excluded.organisation, chargeable = excluded.chargeable
                        """)
                .param("references", opened.stream().map(TicketFact::reference).toArray(String[]::new))
                .param(
                        "organisations",
                        opened.stream().map(TicketFact::organisation).toArray(String[]::new))
                .param("chargeable", opened.stream().map(TicketFact::chargeable).toArray(Boolean[]::new))
                .update();
    }

    /** Work logged from now on goes by the ticket's new category; what is logged stays as it was. */
    public void recategorised(String reference, boolean chargeable) {
        jdbc.sql("UPDATE ticket_fact SET chargeable = :chargeable WHERE reference = :reference")
                .param("chargeable", chargeable)
                .param("reference", reference)
                .update();
    }

    /** Whoever asked is somebody's client now: from here on work on it has an allowance to come from. */
    public void adopted(String reference, String organisation) {
        jdbc.sql("UPDATE ticket_fact SET organisation = :organisation WHERE reference = :reference")
                .param("organisation", organisation)
                .param("reference", reference)
                .update();
    }

    /** A quote is approved once and for good. */
    public void approved(List<String> references) {
        jdbc.sql("UPDATE ticket_fact SET quote_approved = true WHERE reference = ANY(:references)")
                .param("references", references.toArray(String[]::new))
                .update();
    }

    /** Whether work may be logged as quoted; the topic may lag, so ticket-service is asked before the answer is no. */
    public boolean hasApprovedQuote(String reference) {
        return jdbc.sql("SELECT quote_approved FROM ticket_fact WHERE reference = :reference")
                        .param("reference", reference)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false)
                || ticket(reference)
                        .map(ticket -> ticket.path("quote").path("state").stringValue(""))
                        .filter("APPROVED"::equals)
                        .isPresent();
    }

    private Optional<TicketFact> known(String reference) {
        return jdbc.sql("SELECT reference, organisation, chargeable FROM ticket_fact WHERE reference = :reference")
                .param("reference", reference)
                .query(TicketFact.class)
                .optional();
    }

    private Optional<TicketFact> asked(String reference) {
        return ticket(reference)
                .map(ticket -> new TicketFact(
                        reference,
                        text(ticket, "organisation"),
                        chargeable(ticket.get("category").stringValue())));
    }

    private Optional<JsonNode> ticket(String reference) {
        try {
            return Optional.of(get("/api/v1/tickets/{reference}", reference));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        } catch (ResourceAccessException away) {
            throw Problem.unavailable("The tickets do not answer; please try again.");
        }
    }

    private boolean chargeable(String category) {
        return StreamSupport.stream(get("/api/v1/categories").get("items").spliterator(), false)
                .filter(one -> one.get("code").stringValue().equals(category))
                .anyMatch(one -> one.get("chargeable").booleanValue());
    }

    private JsonNode get(String path, Object... variables) {
        var answer = tickets.get().uri(path, variables).retrieve().body(JsonNode.class);
        if (answer == null) {
            throw new IllegalStateException("ticket-service answered " + path + " with nothing.");
        }
        return answer;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.get(field).isString() ? node.get(field).stringValue() : null;
    }
}
