package org.ledgerdesk.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.CallerConfiguration;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonCard;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Signs what a person is and may for ten minutes, for the services behind the gateway. */
@Component
class AccessTokens {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JwtEncoder encoder;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    record Issued(String accessToken, long expiresInSeconds, PersonCard person) {

        @Override
        public String toString() {
            return "Issued[]";
        }
    }

    Issued issue(Person person) {
        var card = PersonCard.of(person);
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(CallerConfiguration.ISSUER)
                .id(UUID.randomUUID().toString())
                .subject(card.id())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE))
                .claim("name", card.name())
                .claim("email", card.email())
                .claim("kind", card.kind().name())
                .claim("roles", card.roles())
                .claim("departments", card.departments())
                .claim("locale", card.locale());
        if (card.organisation() != null) {
            claims.claim("organisation", card.organisation());
        }
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims.build()));
        return new Issued(token.getTokenValue(), LIFE.toSeconds(), card);
    }
}
