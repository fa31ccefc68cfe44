package org.ledgerdesk.ticket;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.TestHttp.Answer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** Opens and reads tickets over HTTP, as the portal does. */
@TestComponent
@Lazy
public class TestTickets {

    private final TestHttp http;

    TestTickets(TestHttp http) {
        this.http = http;
    }

    /** A believable opening; more fields or other values as given, in pairs. */
    public static Map<String, Object> opening(Object... more) {
        var request = new LinkedHashMap<String, Object>();
        request.put("category", "BUG_REPORT");
        request.put("subject", "Checkout blank at step three");
        request.put("description", "Since this morning nothing shows after the address.");
        return with(request, more);
    }

    public static Map<String, Object> with(Map<String, Object> request, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            request.put((String) more[i], more[i + 1]);
        }
        return request;
    }

    public static Map<String, Object> saying(String body, Object... more) {
        var request = new LinkedHashMap<String, Object>();
        request.put("body", body);
        request.put("visibility", "PUBLIC");
        return with(request, more);
    }

    public String open(Caller client, Object... more) {
        var answer = http.post(client, "/api/v1/tickets", opening(more));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.body().path("reference").asString();
    }

    /** The id of a file that is there and belongs to nothing yet. */
    public String upload(Caller uploader, String name, String content) {
        return http.uploaded(uploader, name, content);
    }

    public static String path(String reference, String... rest) {
        return "/api/v1/tickets/" + reference + (rest.length == 0 ? "" : "/" + String.join("/", rest));
    }

    public Answer respond(Caller author, String reference, String words, Object... more) {
        return http.post(author, path(reference, "responses"), saying(words, more));
    }

    public Answer merge(Caller staff, String original, String... duplicates) {
        return http.post(staff, path(original, "merges"), Map.of("duplicates", List.of(duplicates)));
    }

    public Answer undo(Caller staff, String original, String duplicate) {
        return http.delete(staff, path(original, "merges", duplicate));
    }

    /** The references a search finds; filters as in {@code status=OPEN}. */
    public List<String> found(Caller reader, String words, String... filters) {
        var query = Stream.concat(Stream.of("q=" + encode(words, UTF_8)), Stream.of(filters));
        var answer = http.get(reader, "/api/v1/tickets?" + query.collect(Collectors.joining("&")));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    /** What was said, without the lines of what was done. */
    public static List<JsonNode> said(JsonNode page) {
        return page.path("conversation")
                .valueStream()
                .filter(entry -> !entry.path("kind").asString().equals("EVENT"))
                .toList();
    }

    public static List<String> texts(JsonNode page) {
        return said(page).stream().map(entry -> entry.path("body").asString()).toList();
    }

    /** The entry with these words. */
    public static JsonNode said(JsonNode page, String words) {
        return said(page).stream()
                .filter(entry -> entry.path("body").asString().equals(words))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode page(Caller reader, String reference) {
        return http.get(reader, path(reference)).body();
    }
}
