package org.ledgerdesk.identity.clients;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.caller.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Every program that may ask for a token: our services, named in the environment, and integrators, in a table. */
@Component
class Clients implements RegisteredClientRepository {

    static final String ROLES = "ledgerdesk.roles";

    private static final String VARIABLE = "LEDGERDESK_CLIENT_SECRETS";
    private static final String DEMO_LOADER = "local";
    private static final Set<String> OURS = Set.of(
            "gateway",
            "identity-service",
            "ticket-service",
            "sla-service",
            "notification-service",
            "billing-allowance-service",
            DEMO_LOADER);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, RegisteredClient> ours;
    private final IntegrationClients integrations;

    Clients(@Value("${ledgerdesk.client-secrets}") String secrets, IntegrationClients integrations) {
        this.integrations = integrations;
        this.ours = Arrays.stream(secrets.split(","))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(Clients::service)
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, client -> client));
        if (ours.isEmpty()) {
            throw new IllegalStateException(VARIABLE + " is not set; this service has no default for it.");
        }
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException(
                "Our services' secrets are the environment's, integrators' the table's.");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        var service = ours.get(clientId);
        return service != null
                ? service
                : integrations
                        .find(clientId)
                        .map(found -> client(clientId, found.name(), found.secretHash(), List.of(Role.INTEGRATION)))
                        .orElse(null);
    }

    private static RegisteredClient service(String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? "" : pair.substring(0, equals).strip();
        if (!OURS.contains(name)) {
            // The value is never repeated: it may be the secret itself.
            throw new IllegalStateException(VARIABLE + " names something that is none of our services.");
        }
        var secret = Secrets.strong(
                VARIABLE + " (" + name + ")", pair.substring(equals + 1).strip());
        var roles = name.equals(DEMO_LOADER) ? List.of(Role.SERVICE, Role.ADMIN) : List.of(Role.SERVICE);
        return client(name, name, SecretHash.of(secret), roles);
    }

    private static RegisteredClient client(String id, String name, String secretHash, List<Role> roles) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(ROLES, roles.stream().map(Role::name).toList())
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }
}
