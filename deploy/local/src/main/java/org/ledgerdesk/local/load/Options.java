package org.ledgerdesk.local.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.stack.CannotStart;

/**
 * What is to be loaded. The same options make the same tickets, so that a load that was killed goes on where it stopped.
 *
 * @param responses how many per ticket, on average
 * @param openPercent how many of a hundred are not done yet; those are the latest
 */
record Options(
        int tickets,
        int responses,
        double openPercent,
        int years,
        long seed,
        int threads,
        @Nullable String organisation) {

    private static final Set<String> KNOWN = Set.of(
            "--tickets",
            "--responses-per-ticket",
            "--open-percent",
            "--years",
            "--seed",
            "--threads",
            "--organisation");

    static Options of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!KNOWN.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new CannotStart("""
                        ./ledgerdesk load --tickets N [--responses-per-ticket 10] [--open-percent 2] [--years 5] \
                        [--organisation SLUG] [--seed 1] [--threads 3]""");
            }
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        var organisation = given.get("--organisation");
        if (organisation != null
                && Client.ALL.stream().noneMatch(client -> client.slug().equals(organisation))) {
            throw new CannotStart("Tickets are loaded for "
                    + Client.ALL.stream().map(Client::slug).toList());
        }
        return new Options(
                (int) number(given, "--tickets", "", 1, 10_000_000),
                (int) number(given, "--responses-per-ticket", "10", 0, 200),
                number(given, "--open-percent", "2", 0, 100),
                (int) number(given, "--years", "5", 1, 20),
                (long) number(given, "--seed", "1", 0, 1_000_000),
                (int) number(given, "--threads", "3", 1, 16),
                organisation);
    }

    private static double number(Map<String, String> given, String name, String usual, long least, long most) {
        try {
            double value = Double.parseDouble(given.getOrDefault(name, usual));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new CannotStart("%s must be a number from %d to %d.".formatted(name, least, most));
    }

    /** Names the desk these tickets come from: what makes a second load of the same a continuation. */
    String source() {
        return "load %d %d years %d responses%s"
                .formatted(seed, years, responses, organisation == null ? "" : " " + organisation);
    }
}
