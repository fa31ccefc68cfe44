package org.ledgerdesk.chassis.rebuild;

import java.util.List;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, so not behind the gateway. */
@RestController
@RequestMapping("/internal/rebuilds")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    record Items(List<Rebuilds.Last> items) {}

    @GetMapping
    Items last() {
        return new Items(rebuilds.all());
    }

    @PostMapping("/{projection}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuilds.Last start(Caller caller, @PathVariable String projection) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("admin-only", "Only who runs the desk has projections rebuilt.");
        }
        return rebuilds.start(projection);
    }
}
