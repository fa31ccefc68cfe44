package org.ledgerdesk.gateway;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Reads what a service would read. */
final class Tokens {

    private Tokens() {}

    static String subject(BackEnd.Seen seen) throws ParseException {
        var authorization = seen.header("authorization");
        return SignedJWT.parse(authorization.substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getSubject();
    }
}
