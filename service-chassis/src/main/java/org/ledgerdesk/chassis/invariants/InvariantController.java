package org.ledgerdesk.chassis.invariants;

import java.util.List;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators and {@code ./ledgerdesk drill}, so not behind the gateway. */
@RestController
@RequestMapping("/internal/invariants")
class InvariantController {

    private final List<Invariant> invariants;

    InvariantController(List<Invariant> invariants) {
        this.invariants = invariants;
    }

    record Items(List<String> items) {}

    @GetMapping
    Items names() {
        return new Items(invariants.stream().map(Invariant::name).toList());
    }

    @GetMapping("/{name}")
    Invariant.Look look(@PathVariable String name, @RequestParam(defaultValue = "") String after) {
        return invariants.stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .after(after);
    }
}
