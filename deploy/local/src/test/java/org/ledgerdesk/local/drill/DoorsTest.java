package org.ledgerdesk.local.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.stack.Home;

class DoorsTest {

    @TempDir
    Path folder;

    private final Door first = new Door();
    private final Door second = new Door();
    private Doors doors;

    @BeforeEach
    void aDeskWithOneGateway() throws IOException {
        Files.writeString(folder.resolve("demo.json"), """
                {"baseUrl": "%s", "people": [
                  {"email": "a@firm.example", "apiToken": "of-a-client", "roles": ["MEMBER"]},
                  {"email": "lead@desk.example", "apiToken": "of-a-lead", "roles": ["LEAD"]}]}
                """.formatted(first.url()));
        doors = Doors.of(Home.at(folder));
    }

    @AfterEach
    void close() {
        first.server.stop(0);
        second.server.stop(0);
    }

    @Test
    void aWriteThatFailsIsAskedForAgainWithTheSameKey() {
        first.answers.addAll(List.of(503, 409, 201));
        doors.post(doors.token("MEMBER"), "/tickets", Map.of());
        assertThat(first.keys).hasSize(3);
        assertThat(first.keys.stream().distinct()).hasSize(1);
        assertThat(doors.requests()).isEqualTo(3);
    }

    @Test
    void whatOneDoorDoesNotAnswerIsAskedOfTheOther() {
        doors.open(second.url());
        first.answers.add(502);
        second.answers.add(201);
        doors.post(doors.token("LEAD"), "/tickets", Map.of());
        assertThat(second.keys).isEqualTo(first.keys);
    }

    @Test
    void aClosedDoorIsNotAskedAgain() {
        doors.open(second.url());
        doors.close(second.url());
        first.answers.addAll(List.of(201, 201));
        doors.post(doors.token("LEAD"), "/tickets", Map.of());
        doors.post(doors.token("LEAD"), "/tickets", Map.of());
        assertThat(second.keys).isEmpty();
        assertThat(first.keys.stream().distinct()).hasSize(2);
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        first.answers.add(422);
        assertThatThrownBy(() -> doors.post(doors.token("MEMBER"), "/tickets", Map.of()))
                .isInstanceOf(Api.Refused.class)
                .hasMessageContaining("422");
        assertThat(first.keys).hasSize(1);
    }

    /** A gateway that answers as told, and remembers the keys it was shown. */
    private static final class Door {

        final Deque<Integer> answers = new ArrayDeque<>();
        final List<String> keys = new ArrayList<>();
        final HttpServer server;

        Door() {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/api/v1/tickets", exchange -> {
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                exchange.sendResponseHeaders(answers.remove(), -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }
    }
}
