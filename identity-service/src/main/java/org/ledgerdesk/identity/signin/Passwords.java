package org.ledgerdesk.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Table {@code password}: slow hashes that name their algorithm and cost, so that a stronger one can follow. */
@Component
class Passwords {

    /** About 70 ms on a laptop, in a cold JVM too; PBKDF2 at OWASP's cost takes over a second there. */
    private static final int COST = 10;

    /** bcrypt reads 72 bytes; a passphrase of any length and script is first made 64, under a name of our own. */
    private static final SecretKeySpec OURS =
            new SecretKeySpec("ledgerdesk password".getBytes(StandardCharsets.US_ASCII), "HmacSHA384");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;
    /** What an unknown address is compared with, so that it takes as long as a known one. */
    private final String nobodys;

    @Autowired
    Passwords(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST))));
    }

    Passwords(JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoder = encoder;
        this.nobodys = encoder.encode(digest(Tokens.fresh()));
    }

    void set(Person person, String password) {
        PasswordRules.check(password, person);
        store(person.id(), password);
    }

    void remove(UUID person) {
        jdbc.sql("DELETE FROM password WHERE person_id = :person")
                .param("person", person)
                .update();
    }

    /** Takes the same time whether there is such a person, such a password, or neither. */
    boolean matches(Optional<UUID> person, String password) {
        var hash = person.flatMap(this::hash);
        boolean right = encoder.matches(digest(password), hash.orElse(nobodys)) && hash.isPresent();
        if (right && encoder.upgradeEncoding(hash.get())) {
            harden(person.orElseThrow(), hash.get(), password);
        }
        return right;
    }

    /** When the password was last chosen; empty for whoever has none. */
    Optional<Instant> chosenAt(UUID person) {
        return jdbc.sql("SELECT changed_at FROM password WHERE person_id = :person")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The same password, hashed anew: nothing was chosen, so no session ends; one chosen meanwhile stays. */
    private void harden(UUID person, String weaker, String password) {
        jdbc.sql("UPDATE password SET hash = :hash WHERE person_id = :person AND hash = :weaker")
                .param("person", person)
                .param("weaker", weaker)
                .param("hash", encoder.encode(digest(password)))
                .update();
    }

    private void store(UUID person, String password) {
        jdbc.sql("""
                        INSERT INTO password (person_id, hash, changed_at) VALUES (:person, :hash, :now)
                        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person)
                .param("hash", encoder.encode(digest(password)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<String> hash(UUID person) {
        return jdbc.sql("SELECT hash FROM password WHERE person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    private static String digest(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(OURS);
            var normal = PasswordRules.normal(password).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(normal));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-384.", e);
        }
    }
}
