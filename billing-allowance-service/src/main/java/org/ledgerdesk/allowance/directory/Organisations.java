package org.ledgerdesk.allowance.directory;

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

/** Says which organisations there are, and to whom. */
@Component
public class Organisations {

    private final JdbcClient jdbc;
    private final RestClient identity;

    Organisations(JdbcClient jdbc, ServiceCalls services, @Value("${ledgerdesk.identity-url}") String identity) {
        this.jdbc = jdbc;
        this.identity = services.to(identity);
    }

    /** @throws Problem 404 when there is no such organisation or the caller may not see it */
    public void mustBeVisible(Caller caller, String organisation) {
        boolean may = caller.seesAllTickets() || organisation.equals(caller.organisation());
        if (!may || !exists(organisation)) {
            throw Problem.notFound();
        }
    }

    private boolean exists(String organisation) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT 1 FROM open_month WHERE organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
        return known || identityKnows(organisation);
    }

    private boolean identityKnows(String organisation) {
        try {
            identity.get()
                    .uri("/internal/organisations/{slug}", organisation)
                    .retrieve()
                    .body(JsonNode.class);
            return true;
        } catch (HttpClientErrorException.NotFound unknown) {
            return false;
        } catch (ResourceAccessException away) {
            throw Problem.unavailable("The directory of organisations does not answer; please try again.");
        }
    }
}
