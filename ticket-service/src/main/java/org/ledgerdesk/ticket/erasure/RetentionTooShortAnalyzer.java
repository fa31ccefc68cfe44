package org.ledgerdesk.ticket.erasure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the desk does not start. */
final class RetentionTooShortAnalyzer extends AbstractFailureAnalyzer<RetentionTooShort> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RetentionTooShort refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()),
                "Set LEDGERDESK_RETENTION to an ISO-8601 period of six years or more, or leave it out.",
                refused);
    }
}
