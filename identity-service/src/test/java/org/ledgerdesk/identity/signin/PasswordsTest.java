package org.ledgerdesk.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.identity.Desk;
import org.ledgerdesk.identity.IdentityTest;
import org.ledgerdesk.identity.domain.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@IdentityTest
class PasswordsTest {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final List<String> compared = new ArrayList<>();

    @Test
    void anUnknownAddressIsComparedOnceAndAsSlowlyAsAKnownOne() {
        var passwords = new Passwords(jdbc, Clock.systemUTC(), recorder(4));
        var known = UUID.fromString(desk.personWithPassword(Role.AGENT));

        assertThat(passwords.matches(Optional.of(known), "een andere wachtzin")).isFalse();
        assertThat(passwords.matches(Optional.of(UUID.randomUUID()), "een andere wachtzin"))
                .isFalse();
        assertThat(passwords.matches(Optional.empty(), "een andere wachtzin")).isFalse();

        assertThat(compared).hasSize(3);
        // The cost stands in the hash: nobody's must be the one that people's passwords have.
        assertThat(compared.getFirst()).startsWith("{bcrypt}$2a$10$");
        assertThat(compared.subList(1, 3)).allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}$2a$04$"));
    }

    @Test
    void anOlderHashIsRenewedAtTheNextSignIn() {
        var person = UUID.fromString(desk.personWithPassword(Role.AGENT));
        var stronger = new Passwords(jdbc, Clock.systemUTC(), recorder(11));
        var chosen = stronger.chosenAt(person);

        assertThat(stronger.matches(Optional.of(person), Desk.PASSWORD)).isTrue();

        assertThat(jdbc.sql("SELECT hash FROM password WHERE person_id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$11$");
        assertThat(stronger.chosenAt(person))
                .as("sessions end with a new password, not with a new hash")
                .isEqualTo(chosen);
        assertThat(stronger.matches(Optional.of(person), Desk.PASSWORD)).isTrue();
    }

    @Test
    void aPassphraseLongerThanBcryptReadsIsReadToItsEnd() {
        var person = UUID.fromString(desk.personWithPassword(Role.AGENT));
        var passwords = new Passwords(jdbc, Clock.systemUTC());
        var words = "вишня груша слива яблоко ".repeat(4);
        passwords.set(people.byId(person).orElseThrow(), words + "первый");

        assertThat(passwords.matches(Optional.of(person), words + "второй")).isFalse();
        assertThat(passwords.matches(Optional.of(person), words + "первый")).isTrue();
    }

    private PasswordEncoder recorder(int cost) {
        var bcrypt = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return bcrypt.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                compared.add(String.valueOf(hash));
                return bcrypt.matches(password, hash);
            }

            @Override
            public boolean upgradeEncoding(@Nullable String hash) {
                return bcrypt.upgradeEncoding(hash);
            }
        };
    }
}
