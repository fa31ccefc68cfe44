package org.ledgerdesk.local.load;

import java.util.Objects;

/** What a ticket is about. Two tickets with the same issue are duplicates, though other people tell of it in other words. */
record Issue(
        Client client,
        Phrases.Theme theme,
        String order,
        String product,
        String adjective,
        String page,
        String code,
        String system,
        String carrier,
        int step) {

    static Issue of(Client client, Phrases phrases, Dice dice) {
        return new Issue(
                client,
                dice.oneIn(400) ? dice.of(phrases.themes()) : usual(phrases, dice),
                "%s-%05d".formatted(client.initials(), dice.below(90_000) + 10_000),
                one("product", phrases, dice),
                one("adjective", phrases, dice),
                one("page", phrases, dice),
                one("code", phrases, dice),
                one("system", phrases, dice),
                one("carrier", phrases, dice),
                dice.between(2, 5));
    }

    /** A site is seldom down. */
    private static Phrases.Theme usual(Phrases phrases, Dice dice) {
        var theme = dice.of(phrases.themes());
        while (theme.category().equals("SITE_DOWN")) {
            theme = dice.of(phrases.themes());
        }
        return theme;
    }

    private static String one(String slot, Phrases phrases, Dice dice) {
        return dice.of(Objects.requireNonNull(phrases.slots().get(slot)));
    }

    String url() {
        return "https://%s.example/%s/%s".formatted(client.slug(), page, product.replace(' ', '-'));
    }
}
