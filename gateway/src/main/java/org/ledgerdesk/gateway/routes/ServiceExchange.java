package org.ledgerdesk.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
                copy(body, toCaller.getOutputStream(), isEventStream(answer));
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

    private static void copy(InputStream from, OutputStream to, boolean eachPieceAtOnce) throws IOException {
        var chunk = new byte[CHUNK];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            to.write(chunk, 0, read);
            if (eachPieceAtOnce) {
                to.flush();
            }
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
