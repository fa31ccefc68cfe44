package org.ledgerdesk.sla.policies;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is promised, and to whom: staff see it, an admin saves new versions. */
@RestController
class PolicyController {

    private final Promises promises;
    private final Edits edits;
    private final VersionViews views;
    private final OnceOnly once;

    record Page(List<PolicyView> items, @Nullable String nextCursor) {}

    PolicyController(Promises promises, Edits edits, VersionViews views, OnceOnly once) {
        this.promises = promises;
        this.edits = edits;
        this.views = views;
        this.once = once;
    }

    @GetMapping("/api/v1/sla/policies")
    Page policies(@RequestParam @Nullable String organisation, @RequestParam @Nullable String versions, Caller caller) {
        Staff.toSee(caller);
        var shown = Shown.asked(versions)
                .of(
                        promises.versions().policies(),
                        organisation,
                        version -> Objects.requireNonNullElse(version.organisation(), ""),
                        views.now());
        return new Page(views.policies(shown), null);
    }

    @PutMapping("/api/v1/sla/policies")
    ResponseEntity<?> save(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PolicyBody body,
            Caller caller) {
        Staff.toChange(caller);
        return once.answer(caller, key, List.of("/api/v1/sla/policies", body), () -> {
            var saved = edits.save(body, caller);
            return ResponseEntity.ok(views.policies(List.of(saved)).getFirst());
        });
    }
}
