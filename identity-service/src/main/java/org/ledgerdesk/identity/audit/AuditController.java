package org.ledgerdesk.identity.audit;

import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /audit}: who did what to people, organisations and clients. */
@RestController
class AuditController {

    private final AuditTable table;
    private final Actors actors;

    AuditController(AuditTable table, Actors actors) {
        this.table = table;
        this.actors = actors;
    }

    @GetMapping("/api/v1/audit")
    Page<AuditTable.Entry> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actors.of(caller).require(Role.ADMIN);
        var wanted = Page.Wanted.of(limit, cursor);
        return wanted.page(
                table.list(sequence(wanted.after()), wanted.rows()), entry -> Long.toString(entry.sequence()));
    }

    private static @Nullable Long sequence(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
    }
}
