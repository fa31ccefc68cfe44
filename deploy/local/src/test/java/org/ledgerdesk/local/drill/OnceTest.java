package org.ledgerdesk.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.local.demo.Api;

/** What was acknowledged, and a desk that has it, or has lost some, or has some twice. */
class OnceTest {

    private final Acknowledged acknowledged = new Acknowledged();
    private final Map<String, String> desk = new HashMap<>();
    private HttpServer server;
    private Once once;

    @BeforeEach
    void aDeskThatHasIt() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/v1/tickets", exchange -> {
            var page =
                    desk.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        once = new Once(new Api("http://127.0.0.1:" + server.getAddress().getPort(), "token"));
        acknowledged.opened.put(acknowledged.mark + " 1-1", "HD-00007");
        acknowledged.answered.put("Answer", "HD-00007");
        acknowledged.worked.put("Work", "HD-00007");
        listed("HD-00007");
        conversation("Something else", "Answer");
        work("Work");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsThereOnceIsInOrder() {
        assertThat(breaches(1)).isEmpty();
    }

    @Test
    void aLostTicketAndOneThatIsThereTwiceAreNamed() {
        listed();
        assertThat(breaches(1)).singleElement().asString().contains("acknowledged as HD-00007", "listed as []");
        listed("HD-00007", "HD-00008");
        assertThat(breaches(1)).singleElement().asString().contains("listed as [HD-00007, HD-00008]");
        listed("HD-00008");
        assertThat(breaches(1)).hasSize(1);
    }

    @Test
    void aLostAnswerAndOneThatIsThereTwiceAreNamed() {
        conversation("Something else");
        assertThat(breaches(1)).containsExactly("HD-00007: \"Answer\" is there 0 times");
        conversation("Answer", "Answer");
        assertThat(breaches(1)).containsExactly("HD-00007: \"Answer\" is there 2 times");
    }

    @Test
    void workThatWasLoggedTwiceIsNamed() {
        work("Work", "Work");
        assertThat(breaches(1)).containsExactly("HD-00007: \"Work\" is there 2 times");
    }

    @Test
    void aMissingOrSecondMailIsNamed() {
        assertThat(breaches(0)).containsExactly("HD-00007: confirmed by 0 mails");
        assertThat(breaches(2)).containsExactly("HD-00007: confirmed by 2 mails");
    }

    private List<String> breaches(int mails) {
        return once.breaches(acknowledged, Map.of("HD-00007", mails));
    }

    private void listed(String... references) {
        put("", "items", "{\"subject\": \"" + acknowledged.mark + " 1-1\", \"reference\": \"%s\"}", references);
    }

    private void conversation(String... bodies) {
        put("/HD-00007", "conversation", "{\"body\": \"%s\"}", bodies);
    }

    private void work(String... descriptions) {
        put("/HD-00007/work", "items", "{\"description\": \"%s\"}", descriptions);
    }

    private void put(String below, String list, String item, String... values) {
        var items = List.of(values).stream().map(item::formatted).toList();
        desk.put("/api/v1/tickets" + below, "{\"%s\": %s, \"nextCursor\": null}".formatted(list, items));
    }
}
