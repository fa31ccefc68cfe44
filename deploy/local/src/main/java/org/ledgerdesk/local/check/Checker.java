package org.ledgerdesk.local.check;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.ledgerdesk.local.process.Patience;

/**
 * Looks at every invariant of a desk, also of one at work: what merely has not arrived yet is given a while, and only what
 * stays wrong is a breach.
 */
public final class Checker {

    private static final Duration TO_ARRIVE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private final Databases databases;
    private final String bootstrapServers;
    private final Services services;
    private final PrintStream out;
    private final Duration toArrive;
    private boolean whole = true;

    public Checker(Databases databases, String bootstrapServers, Services services, PrintStream out) {
        this(databases, bootstrapServers, services, out, TO_ARRIVE);
    }

    Checker(Databases databases, String bootstrapServers, Services services, PrintStream out, Duration toArrive) {
        this.toArrive = toArrive;
        this.databases = databases;
        this.bootstrapServers = bootstrapServers;
        this.services = services;
        this.out = out;
    }

    /** A look that may be repeated. */
    private interface Look {
        Finding now() throws SQLException;
    }

    /** True when every invariant holds. */
    public boolean run() {
        try {
            check();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        out.println(whole ? "Whole: every invariant holds." : "NOT WHOLE: see the breaches above.");
        return whole;
    }

    private void check() throws SQLException {
        for (var database : Topics.STORES.values()) {
            try (var connection = databases.open(database)) {
                tell(StoredChain.check(database, connection));
            }
        }
        try (var topics = new Topics(bootstrapServers, databases)) {
            for (var store : Topics.STORES.entrySet()) {
                var relayed = settled(() -> topics.relayed(store.getKey(), store.getValue()));
                tell(topics.asPublished(store.getKey(), store.getValue()));
                tell(relayed);
            }
            topics.gapless().forEach(this::tell);
            for (var database : List.of("ticket", "sla", "allowance", "notification", "identity")) {
                try (var connection = databases.open(database)) {
                    tables(database, connection, topics);
                }
            }
        }
        for (var look : services.looks()) {
            tell(settled(look::get));
        }
    }

    private void tables(String database, Connection connection, Topics topics) throws SQLException {
        tell(settled(() -> Tables.applied(database, connection, topics.read().last())));
        tell(settled(() -> Tables.nothingParked(database, connection)));
        switch (database) {
            case "ticket" -> ticket(connection, topics);
            case "sla" -> sla(connection, topics);
            case "allowance" -> {
                tell(LedgerLines.check(connection));
                tell(settled(() -> Tables.sums(
                        "allowance: sum of entries = sum told, by organisation",
                        connection,
                        "SELECT organisation, sum(charged_minutes) FROM ledger_entry GROUP BY 1",
                        topics.read().derived("allowance.events").chargedMinutes())));
            }
            case "notification" -> {
                tell(Tables.eachMailOnce(connection));
                tell(settled(() -> Tables.outboxEmpty(database, connection)));
            }
            case "identity" -> tell(settled(() -> Tables.outboxEmpty(database, connection)));
            default -> {}
        }
    }

    private void ticket(Connection connection, Topics topics) throws SQLException {
        tell(settled(() -> Tables.states(
                "ticket: each clock as its steps say",
                connection,
                OpenClocks.EVERY_CLOCK.formatted("ticket_clock"),
                topics.read().derived("sla.events").everyClock())));
        tell(settled(() -> Tables.sums(
                "ticket: minutes of work as they were told, by ticket",
                connection,
                "SELECT reference, sum(minutes) FROM ticket_work GROUP BY 1",
                topics.read().derived("allowance.events").ticketMinutes())));
    }

    private void sla(Connection connection, Topics topics) throws SQLException {
        tell(settled(() -> Tables.states(
                "sla: each open clock as its steps say",
                connection,
                OpenClocks.QUERY,
                topics.read().derived("sla.events").openClocks())));
        tell(settled(() -> Tables.states(
                "sla: each clock of the figures as its steps say",
                connection,
                OpenClocks.EVERY_CLOCK.formatted("clock_row"),
                topics.read().derived("sla.events").everyClock())));
        tell(settled(() -> PackedOutcomes.check(connection)));
        tell(settled(() -> Tables.states(
                "sla: where each ticket stands as its facts say",
                connection,
                Standings.NOW,
                topics.read().derived("ticket.events").standings().now())));
        tell(settled(() -> Tables.states(
                "sla: what tickets were counted under as facts say",
                connection,
                Standings.SINCE,
                topics.read().derived("ticket.events").standings().since())));
    }

    private void tell(Finding finding) {
        whole &= finding.holds();
        out.println(finding.text());
    }

    private Finding settled(Look look) throws SQLException {
        var end = System.nanoTime() + toArrive.toNanos();
        var found = look.now();
        while (!found.holds() && System.nanoTime() < end) {
            Patience.pause(BETWEEN.compareTo(toArrive) < 0 ? BETWEEN : toArrive);
            found = look.now();
        }
        return found;
    }
}
