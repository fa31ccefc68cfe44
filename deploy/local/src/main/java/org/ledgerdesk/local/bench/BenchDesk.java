package org.ledgerdesk.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running desk as its {@code demo.json} describes it. */
final class BenchDesk {

    private final JsonNode demo;

    private BenchDesk(JsonNode demo) {
        this.demo = demo;
    }

    static BenchDesk of(Home home) {
        try {
            return new BenchDesk(JsonMapper.builder().build().readTree(Files.readString(home.demoFile())));
        } catch (IOException e) {
            throw new CannotStart("No desk runs in " + home.folder() + ": ./ledgerdesk up");
        }
    }

    /** Tokens in turn, so that no caller meets its limit of requests per second. */
    List<String> tokens(boolean ofStaff) {
        return StreamSupport.stream(demo.path("people").spliterator(), false)
                .filter(person -> person.path("organisation").isNull() == ofStaff)
                .map(person -> person.path("apiToken").asString())
                .toList();
    }

    Call get(String token, String path) {
        return new Call(url(path), token, null);
    }

    Call post(String token, String path, @Nullable Object body) {
        return new Call(url(path), token, body);
    }

    private String url(String path) {
        return demo.path("baseUrl").asString() + "/api/v1" + path;
    }
}
