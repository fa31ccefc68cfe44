package org.ledgerdesk.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgerdesk.identity.IdentityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SigningKeysTest {

    @Autowired
    SigningKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyStartFindsTheKeyOfTheFirst() {
        assertThat(keys.load().toPublicJWKSet()).isEqualTo(keys.load().toPublicJWKSet());
        assertThat(jdbc.sql("SELECT count(*) FROM signing_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseHoldsNoReadableKey() {
        var stored =
                jdbc.sql("SELECT sealed FROM signing_key").query(String.class).single();

        assertThat(stored).startsWith("sealed:").doesNotContain("\"d\"", "kty");
    }
}
