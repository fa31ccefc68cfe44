package org.ledgerdesk.identity.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that signs access tokens: made at the first start, then the same for every start and every instance. */
@Component
class SigningKeys {

    private static final int BITS = 2048;
    private static final String AUTHOR = "signing-key";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final OneTransaction transaction;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Sealer sealer, OneTransaction transaction, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.transaction = transaction;
        this.clock = clock;
    }

    JWKSet load() {
        return new JWKSet(transaction.call(this::stored));
    }

    private RSAKey stored() {
        // Two instances starting together must not sign with two keys.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('signing-key', 0))")
                .query((row, n) -> true)
                .single();
        return jdbc.sql("SELECT sealed FROM signing_key ORDER BY made_at DESC LIMIT 1")
                .query(String.class)
                .optional()
                .map(this::open)
                .orElseGet(this::make);
    }

    private RSAKey open(String sealed) {
        try {
            return RSAKey.parse(sealer.open(sealed));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key cannot be read; was it sealed with another key?", e);
        }
    }

    private RSAKey make() {
        try {
            var id = UUID.randomUUID().toString();
            var key = new RSAKeyGenerator(BITS)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            jdbc.sql("INSERT INTO signing_key (id, sealed, made_at) VALUES (:id, :sealed, :now)")
                    .param("id", id)
                    .param("sealed", sealer.seal(id, AUTHOR, key.toJSONString()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made.", e);
        }
    }
}
