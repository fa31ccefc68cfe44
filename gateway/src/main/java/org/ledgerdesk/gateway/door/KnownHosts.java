package org.ledgerdesk.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.gateway.Settings;
import org.ledgerdesk.gateway.problems.Problem;
import org.ledgerdesk.gateway.problems.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only to our own name: a foreign {@code Host} is DNS rebinding or cache poisoning being tried. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHosts extends OncePerRequestFilter {

    private final Set<String> names;
    private final ProblemWriter problems;

    KnownHosts(Settings settings, ProblemWriter problems) {
        this.names = Stream.of(settings.publicUrl().getHost(), "localhost", "127.0.0.1")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    /** Probes come by address, and learn nothing but that we live. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/healthz");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Problem.malformed("unknown-host", "We do not go by that name here."));
        }
    }
}
