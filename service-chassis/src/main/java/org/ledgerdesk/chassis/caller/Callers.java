package org.ledgerdesk.chassis.caller;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the {@link Caller} out of the verified token of the running request. */
public final class Callers {

    private Callers() {}

    /** The caller of the running request; empty on public paths and outside a request. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(from(token.getToken()))
                : Optional.empty();
    }

    /** The caller a verified token describes; roles we do not know give no rights. */
    public static Caller from(Jwt jwt) {
        return new Caller(
                jwt.getSubject(),
                text(jwt, "name"),
                text(jwt, "email"),
                Kind.valueOf(Optional.ofNullable(jwt.getClaimAsString("kind")).orElse("MACHINE")),
                roles(jwt),
                jwt.getClaimAsString("organisation"),
                Set.copyOf(list(jwt, "departments")),
                Optional.ofNullable(jwt.getClaimAsString("locale")).orElse("en"));
    }

    private static Set<Role> roles(Jwt jwt) {
        var known = EnumSet.allOf(Role.class);
        var wanted = new HashSet<>(list(jwt, "roles"));
        known.removeIf(role -> !wanted.contains(role.name()));
        return known;
    }

    private static List<String> list(Jwt jwt, String claim) {
        return Optional.ofNullable(jwt.getClaimAsStringList(claim)).orElse(List.of());
    }

    private static String text(Jwt jwt, String claim) {
        return Optional.ofNullable(jwt.getClaimAsString(claim)).orElse("");
    }
}
