package org.ledgerdesk.chassis.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.CallerConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Really signed tokens for tests, and the decoder that knows their key. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final KeyPair KEY = key();

    @Bean
    JwtDecoder jwtDecoder() {
        var decoder =
                NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEY.getPublic()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(CallerConfiguration.ISSUER));
        return decoder;
    }

    /** The value of an {@code Authorization} header for this caller, good for five minutes. */
    public static String bearer(Caller caller) {
        var claims = JwtClaimsSet.builder()
                .issuer(CallerConfiguration.ISSUER)
                .subject(caller.id())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300))
                .claim("name", caller.name())
                .claim("email", caller.email())
                .claim("kind", caller.kind().name())
                .claim("roles", caller.roles().stream().map(Enum::name).toList())
                .claim("departments", caller.departments().stream().toList())
                .claim("locale", caller.locale());
        if (caller.organisation() != null) {
            claims.claim("organisation", caller.organisation());
        }
        var jwk = new RSAKey.Builder((RSAPublicKey) KEY.getPublic())
                .privateKey(KEY.getPrivate())
                .build();
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(jwk)));
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return "Bearer "
                + encoder.encode(JwtEncoderParameters.from(header, claims.build()))
                        .getTokenValue();
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
