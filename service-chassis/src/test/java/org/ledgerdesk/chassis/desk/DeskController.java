package org.ledgerdesk.chassis.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Paths for the tests of callers, problems and once-only writes. */
@RestController
public class DeskController {

    public record Wish(
            @NotBlank String what, int times, @Nullable Kind kind) {}

    private final OnceOnly once;
    public volatile int granted;
    public volatile CountDownLatch entered = new CountDownLatch(0);
    public volatile CountDownLatch leave = new CountDownLatch(0);

    DeskController(OnceOnly once) {
        this.once = once;
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/refused/{how}")
    void refused(@PathVariable String how) {
        throw switch (how) {
            case "hidden" -> Problem.notFound();
            case "stale" -> Problem.stale();
            case "field" -> Problem.rule("subject", "too-long", "A subject has at most 200 characters.");
            default -> new IllegalStateException("org.ledgerdesk.secret.Thing broke");
        };
    }

    @GetMapping("/internal/thing")
    String internal() {
        return "inside";
    }

    @PostMapping("/wishes")
    ResponseEntity<?> wish(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Wish wish) {
        return once.answer(caller, key, wish, () -> {
            entered.countDown();
            await(leave);
            granted++;
            return ResponseEntity.created(URI.create("/wishes/" + granted))
                    .eTag("\"1\"")
                    .body(Map.of("number", granted));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never let this go.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
