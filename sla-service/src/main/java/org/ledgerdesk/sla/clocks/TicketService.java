package org.ledgerdesk.sla.clocks;

import java.net.http.HttpClient;
import java.time.Duration;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks ticket-service, in the caller's own name, about a ticket whose opening has not reached us yet. */
@Component
class TicketService {

    private final RestClient tickets;

    TicketService(@Value("${ledgerdesk.ticket-url}") String url) {
        var http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.tickets =
                RestClient.builder().baseUrl(url).requestFactory(requests).build();
    }

    /** Whether the caller sees such a ticket; a service that does not answer is not taken for a no. */
    boolean shows(String reference, String authorization) {
        try {
            var status = tickets.get()
                    .uri("/api/v1/tickets/{reference}", reference)
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .exchange((request, response) -> response.getStatusCode());
            if (status.is5xxServerError()) {
                throw unavailable();
            }
            return status.is2xxSuccessful();
        } catch (RestClientException unreachable) {
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return Problem.unavailable("Whether there is such a ticket cannot be found out just now.");
    }
}
