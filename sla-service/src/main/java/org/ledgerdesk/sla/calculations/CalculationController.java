package org.ledgerdesk.sla.calculations;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about business time to anyone signed in; nothing of the desk is read or kept. */
@RestController
class CalculationController {

    @PostMapping("/api/v1/sla/calculations")
    Question.Answer calculate(@RequestBody Calculation calculation) {
        return new Question(calculation).answer();
    }
}
