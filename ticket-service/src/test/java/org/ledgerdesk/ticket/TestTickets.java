package org.ledgerdesk.ticket;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgerdesk.chassis.caller.Caller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
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
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        var answer = http.post(uploader, "/api/v1/attachments", parts, "Content-Type", "multipart/form-data");
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.body().path("id").asString();
    }

    public static String path(String reference, String... rest) {
        return "/api/v1/tickets/" + reference + (rest.length == 0 ? "" : "/" + String.join("/", rest));
    }

    public JsonNode page(Caller reader, String reference) {
        return http.get(reader, path(reference)).body();
    }
}
