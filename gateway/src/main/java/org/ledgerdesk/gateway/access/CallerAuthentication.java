package org.ledgerdesk.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody is known by this id; what they may do is the services' to judge. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final String id;

    CallerAuthentication(String id) {
        super(List.of());
        this.id = id;
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
