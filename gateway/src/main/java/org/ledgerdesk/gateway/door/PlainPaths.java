package org.ledgerdesk.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses a path that writes plain letters in code ({@code /%61pi}): limits, CSRF and sizes go by the path as it was
 * sent, routing by the path as it reads, and the two must never differ. No browser or library sends such a path.
 */
@Component
class PlainPaths extends StrictHttpFirewall {

    /** Letters, digits, {@code - . _ ~}: what RFC 3986 calls unreserved and says should never be encoded. */
    private static final Pattern CODED_PLAINLY =
            Pattern.compile("(?i)%(2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (CODED_PLAINLY.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("The path encodes characters that stand for themselves");
        }
        return super.getFirewalledRequest(request);
    }
}
