package org.ledgerdesk.chassis.caller;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The service itself, as the name under which its tokens are cached. */
final class ServicePrincipal extends AbstractAuthenticationToken {

    private final String service;

    ServicePrincipal(String service) {
        super(List.of());
        this.service = service;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return service;
    }
}
