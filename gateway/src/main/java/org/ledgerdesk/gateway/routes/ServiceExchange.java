package org.ledgerdesk.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.problems.Problem;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries one request to its service and the answer back, both as streams. It stands in for the gateway's own exchange
 * because that one's only time-out also ends answers that are meant to last: event streams and long downloads.
 */
@Component
class ServiceExchange implements ProxyExchange {

    private static final int CHUNK = 16 * 1024;

    private final HttpClient http;
    private final Duration answerWithin;
    private final Duration uploadWithin;

    ServiceExchange(HttpClient http, Settings settings) {
        this.http = http;
        this.answerWithin = settings.answerWithin();
        this.uploadWithin = settings.uploadWithin();
    }

    @Override
    public ServerResponse exchange(Request request) {
        var answer = ask(request);
        var response = GatewayServerResponse.status(answer.statusCode()).build((asked, toCaller) -> {
            try (var body = answer.body()) {
                copy(body, toCaller, isEventStream(answer));
            }
            return null;
        });
        var seen = new Answer(answer);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(seen, response));
        return response;
    }

    private HttpResponse<InputStream> ask(Request request) {
        var incoming = request.getServerRequest().servletRequest();
        try {
            var outgoing = HttpRequest.newBuilder(request.getUri())
                    .method(request.getMethod().name(), body(incoming))
                    .timeout(BodyLimit.isUpload(incoming.getRequestURI()) ? uploadWithin : answerWithin);
            request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
            return http.send(outgoing.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException unfit) {
            throw Problem.malformed("malformed-header", "A header of the request is not well-formed.");
        } catch (HttpConnectTimeoutException absent) {
            throw Problem.unavailable();
        } catch (HttpTimeoutException slow) {
            throw Problem.tooSlow();
        } catch (IOException broken) {
            var cause = Problem.in(broken);
            throw cause == null ? Problem.unavailable() : cause;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable();
        }
    }

    private static BodyPublisher body(HttpServletRequest incoming) {
        if (incoming.getContentLengthLong() <= 0 && incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofInputStream(() -> {
            try {
                return incoming.getInputStream();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static boolean isEventStream(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
    }

    private static void copy(InputStream from, HttpServletResponse to, boolean eachPieceAtOnce) throws IOException {
        var out = to.getOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = read(from, chunk, to); read >= 0; read = read(from, chunk, to)) {
            out.write(chunk, 0, read);
            if (eachPieceAtOnce) {
                out.flush();
            }
        }
    }

    private static int read(InputStream from, byte[] chunk, HttpServletResponse to) {
        try {
            return from.read(chunk);
        } catch (IOException died) {
            throw to.isCommitted() ? new BrokeOff(died.toString()) : Problem.unavailable();
        }
    }

    /**
     * A service died in the middle of its answer. It has no cause on purpose: Spring takes an end of file down there for
     * a caller who left, and would end the answer as if it were whole, where Tomcat now cuts the connection.
     */
    private static final class BrokeOff extends RuntimeException {

        BrokeOff(String how) {
            super("A service's answer broke off: " + how);
        }
    }

    /** What the response header filters see of a service's answer. */
    private record Answer(HttpResponse<?> answer) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.statusCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            answer.headers().map().forEach(headers::addAll);
            return headers;
        }
    }
}
