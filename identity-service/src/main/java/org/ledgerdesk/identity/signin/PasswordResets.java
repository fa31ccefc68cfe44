package org.ledgerdesk.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code password_reset}: one-time links to a new password; writes run in the caller's transaction. */
@Component
class PasswordResets {

    private static final String AUTHOR = "password-reset";
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sealer sealer;
    private final DirectoryPublisher publisher;
    private final People people;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final String portal;

    PasswordResets(
            JdbcClient jdbc,
            Clock clock,
            Sealer sealer,
            DirectoryPublisher publisher,
            People people,
            Passwords passwords,
            ApiTokens tokens,
            @Value("${ledgerdesk.public-url}") String portal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sealer = sealer;
        this.publisher = publisher;
        this.people = people;
        this.passwords = passwords;
        this.tokens = tokens;
        this.portal = portal;
    }

    /** Why a link is sent, and for how long it works. */
    enum Purpose {
        RESET(Duration.ofHours(1)),
        INVITATION(Duration.ofDays(7));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** What notification-service mails. */
    record Link(UUID personId, Purpose purpose, String link, Instant validUntil) {

        @Override
        public String toString() {
            return "Link[" + personId + "]";
        }
    }

    /** Opens a reset; a person who asked a moment ago gets no second mail. */
    void open(Person person, Purpose purpose) {
        if (!person.active() || person.kind() == PersonKind.PROSPECT || openedLately(person.id())) {
            return;
        }
        var id = UUID.randomUUID();
        var token = Tokens.fresh();
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO password_reset (id, person_id, purpose, opened_at, valid_until, token_hash, sealed)
                        VALUES (:id, :person, :purpose, :now, :until, :hash, :sealed)
                        """)
                .param("id", id)
                .param("person", person.id())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(purpose.life)))
                .param("hash", Tokens.hash(token))
                .param("sealed", sealer.seal(person.id().toString(), AUTHOR, token))
                .update();
        publisher.passwordResetRequested(id, person.id(), purpose.name());
    }

    /** The link, the same each time it is asked for, until it is used or too old. */
    Optional<Link> link(UUID reset) {
        return jdbc.sql("""
                        SELECT person_id, purpose, valid_until, sealed FROM password_reset
                        WHERE id = :id AND valid_until > :now
                        """)
                .param("id", reset)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Link(
                        row.getObject("person_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        portal + "/password-resets/" + sealer.open(row.getString("sealed")),
                        row.getTimestamp("valid_until").toInstant()))
                .optional();
    }

    /**
     * Sets the password and ends every open link and API token of the person, as the new password itself ends every
     * session: whoever resets may do so because somebody else got in. 422 for a link that is used, old or invented.
     */
    void use(String token, String password) {
        var person = jdbc.sql("""
                        SELECT person_id FROM password_reset WHERE token_hash = :hash AND valid_until > :now FOR UPDATE
                        """)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(people::byId)
                .filter(Person::active)
                .orElseThrow(
                        () -> Problem.rule("reset-link-over", "This link was used or is too old; ask for another."));
        passwords.set(person, password);
        tokens.removeAll(person.id());
        endAll(person.id());
    }

    void endAll(UUID person) {
        jdbc.sql("DELETE FROM password_reset WHERE person_id = :person")
                .param("person", person)
                .update();
    }

    void sweep() {
        jdbc.sql("DELETE FROM password_reset WHERE valid_until < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean openedLately(UUID person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM password_reset WHERE person_id = :person AND opened_at > :lately)")
                .param("person", person)
                .param("lately", Timestamp.from(clock.instant().minus(AGAIN_AFTER)))
                .query(Boolean.class)
                .single();
    }
}
