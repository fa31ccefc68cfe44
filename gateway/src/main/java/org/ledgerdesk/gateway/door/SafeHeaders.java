package org.ledgerdesk.gateway.door;

import java.time.Duration;
import org.ledgerdesk.gateway.Settings;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tells browsers to run our own files only, and to show us in nobody's frame. */
final class SafeHeaders {

    /**
     * The two hashes are the style sheets that react-aria puts into the page itself (usePress and usePreventScroll of
     * 3.53): with them, no other inline style is let in. Styles set by script on an element need no permission.
     */
    private static final String REACT_ARIA = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
            + " 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='";

    private static final String COMMON = "default-src 'none'; script-src 'self'; img-src 'self' blob: data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";
    private static final String PORTAL = COMMON + "style-src 'self' " + REACT_ARIA;
    /** Swagger UI sets styles in its markup; it is not the portal, and holds no session's data. */
    private static final String DOCS = COMMON + "style-src 'self' 'unsafe-inline'";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private SafeHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers, Settings settings) {
        RequestMatcher docs = request -> request.getRequestURI().startsWith("/api/docs");
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                .addHeaderWriter(only(docs, DOCS))
                .addHeaderWriter(only(new NegatedRequestMatcher(docs), PORTAL));
        if (settings.session().cookieSecure()) {
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> true)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }

    private static DelegatingRequestMatcherHeaderWriter only(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, new StaticHeadersWriter("Content-Security-Policy", policy));
    }
}
