package org.ledgerdesk.chassis.relay;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Carries the W3C trace context from a request or a received event into the facts it causes. */
public final class Trace {

    private static final Pattern WELL_FORMED = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<String> RECEIVED = new ThreadLocal<>();

    private Trace() {}

    /** The running trace, or a fresh one. */
    public static String current() {
        var received = RECEIVED.get();
        if (received != null) {
            return received;
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var asked = request.getRequest().getHeader("traceparent");
            if (asked != null && WELL_FORMED.matcher(asked).matches()) {
                return asked;
            }
        }
        return fresh();
    }

    /** Runs work as part of the trace of a received event. */
    public static void within(@Nullable String traceparent, Runnable work) {
        RECEIVED.set(traceparent != null && WELL_FORMED.matcher(traceparent).matches() ? traceparent : fresh());
        try {
            work.run();
        } finally {
            RECEIVED.remove();
        }
    }

    private static String fresh() {
        var random = new byte[24];
        ThreadLocalRandom.current().nextBytes(random);
        var hex = HexFormat.of();
        return "00-" + hex.formatHex(random, 0, 16) + "-" + hex.formatHex(random, 16, 24) + "-00";
    }
}
