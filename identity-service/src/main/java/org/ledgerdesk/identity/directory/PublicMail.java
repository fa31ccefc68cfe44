package org.ledgerdesk.identity.directory;

import java.util.Set;

/** Mail providers where anybody has an address: such a domain is no organisation's own, even if one alone is there. */
final class PublicMail {

    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.nl",
            "live.com",
            "live.nl",
            "msn.com",
            "icloud.com",
            "me.com",
            "yahoo.com",
            "proton.me",
            "protonmail.com",
            "gmx.net",
            "aol.com",
            "ziggo.nl",
            "kpnmail.nl",
            "planet.nl",
            "xs4all.nl",
            "telenet.be");

    private PublicMail() {}

    static boolean offers(String domain) {
        return PROVIDERS.contains(domain);
    }
}
