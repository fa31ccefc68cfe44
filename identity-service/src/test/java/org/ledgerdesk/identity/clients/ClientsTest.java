package org.ledgerdesk.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientsTest {

    private final IntegrationClients nobody = new IntegrationClients(Mockito.mock(JdbcClient.class), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "gateway=",
                "gateway=short",
                "gateway=changeme-12345678",
                "gateway=aaaaaaaaaaaaaaaaaaaaaaaa",
                "nobody=q8-Zr4T0vXw-kP2m",
                "q8-Zr4T0vXw-kP2m"
            })
    void weakOrMisnamedSecretsKeepTheServiceFromStarting(String secrets) {
        assertThatThrownBy(() -> new Clients(secrets, nobody))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEDGERDESK_CLIENT_SECRETS")
                .hasMessageNotContainingAny("q8-Zr4T0vXw-kP2m", "changeme-");
    }

    @Test
    void aSecretMayHoldAnEqualsSign() {
        var client = new Clients("gateway=q8-Zr4T0vXw-kP2m==", nobody).findByClientId("gateway");

        assertThat(client).isNotNull();
        assertThat(new SecretHash().matches("q8-Zr4T0vXw-kP2m==", client.getClientSecret()))
                .isTrue();
    }
}
