package org.ledgerdesk.notification.tickets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.ServiceCalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** ticket-service's API, called under this service's name. */
@Component
public class Tickets {

    private final RestClient tickets;

    Tickets(ServiceCalls calls, @Value("${ledgerdesk.ticket-url}") String url) {
        this.tickets = calls.to(url);
    }

    private record Made(
            @Nullable String reference, @Nullable String id) {}

    private record Problem(@Nullable String code, @Nullable String detail) {}

    public Optional<TicketView> byReference(String reference) {
        try {
            return Optional.ofNullable(tickets.get()
                    .uri("/api/v1/tickets/{reference}", reference)
                    .retrieve()
                    .body(TicketView.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /**
     * Posts JSON, once only by its key.
     *
     * @return the reference the answer names; null when it names none
     * @throws Refused when asking again would not help
     */
    public @Nullable String post(String path, String key, String json) {
        var made = taking(() -> tickets.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .body(Made.class));
        return made == null ? null : made.reference();
    }

    /** Hands over a file, once only by its key, and answers with its id. */
    public String upload(String key, String name, String mediaType, byte[] bytes) {
        var headers = new HttpHeaders();
        headers.setContentType(mediaType(mediaType));
        var file = new HttpEntity<>(named(name, bytes), headers);
        var made = taking(() -> tickets.post()
                .uri("/api/v1/attachments")
                .header("Idempotency-Key", key)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(new LinkedMultiValueMap<>(Map.of("file", java.util.List.of(file))))
                .retrieve()
                .body(Made.class));
        if (made == null || made.id() == null) {
            throw new IllegalStateException("ticket-service took a file without naming it.");
        }
        return made.id();
    }

    private static MediaType mediaType(String claimed) {
        try {
            return MediaType.parseMediaType(claimed);
        } catch (org.springframework.http.InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static ByteArrayResource named(String name, byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static <T> @Nullable T taking(java.util.function.Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (HttpClientErrorException e) {
            switch (e.getStatusCode().value()) {
                // Somebody else is at it, or the limit is reached, or our token ran out: later.
                case 401, 408, 409, 425, 429 -> throw e;
                default -> throw refused(e);
            }
        }
    }

    private static Refused refused(HttpClientErrorException e) {
        int status = e.getStatusCode().value();
        var problem = problem(e);
        var code = problem == null || problem.code() == null ? "status-" + status : problem.code();
        var detail =
                problem == null || problem.detail() == null ? "ticket-service answered " + status : problem.detail();
        return new Refused(status, code, detail);
    }

    private static @Nullable Problem problem(HttpClientErrorException e) {
        try {
            return e.getResponseBodyAs(Problem.class);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
