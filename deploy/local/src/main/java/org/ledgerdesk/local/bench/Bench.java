package org.ledgerdesk.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Postgres;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.ServiceEnvironment;

/** {@code ./ledgerdesk bench}: measures a running desk and says under which conditions. */
public final class Bench {

    private static final String USAGE = """
            ./ledgerdesk bench tickets [--empty HOME]   queue, lists, pages, search and duplicates; beside an empty desk if one runs
            ./ledgerdesk bench queue [--empty HOME]     the queue alone
            ./ledgerdesk bench open [SECONDS]           opening through the gateway, beside pgbench
            ./ledgerdesk bench sla [--clocks 1000000] [--due 10000]   promises that fall due together, on parts of their own""";

    private static final int USUAL_SECONDS = 20;

    private final Home home;
    private final Path checkout;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Report report;

    public Bench(Home home, Path checkout, Ports ports, Secrets secrets, Postgres postgres, PrintStream out) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.report = new Report(out);
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "tickets" -> reads(empty(arguments), false);
                case "queue" -> reads(empty(arguments), true);
                case "open" -> open(arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : USUAL_SECONDS);
                case "sla" -> clocks(number(arguments, "--clocks", 1_000_000), number(arguments, "--due", 10_000));
                default -> throw new CannotStart(USAGE);
            }
        } catch (SQLException | NumberFormatException e) {
            throw new CannotStart(e.getMessage() + "\n" + USAGE);
        }
    }

    private void reads(@Nullable BenchDesk empty, boolean queueOnly) throws SQLException {
        conditions();
        new Reads(BenchDesk.of(home), empty, report).run(queueOnly);
    }

    private void open(int seconds) throws SQLException, IOException, InterruptedException {
        conditions();
        var admin = Api.asClient(
                ports.publicUrl(),
                ServiceEnvironment.LOADER,
                ServiceEnvironment.clientSecret(secrets, ServiceEnvironment.LOADER));
        var tokens = new Callers(admin, secrets).tokens(Opening.callers());
        new Opening(BenchDesk.of(home), new Counts(ports, secrets), new PgBench(postgres), tokens, report).run(seconds);
    }

    private void clocks(int clocks, int due) throws SQLException {
        machine("no desk");
        try (var ground = ClockGround.beside(home, checkout, ports)) {
            new Clocks(ground, report, clocks, due).run();
        }
    }

    private static int number(List<String> arguments, String name, int usual) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? usual : Integer.parseInt(arguments.get(at + 1));
    }

    private static @Nullable BenchDesk empty(List<String> arguments) {
        return arguments.size() == 3 && arguments.get(1).equals("--empty")
                ? BenchDesk.of(Home.at(Path.of(arguments.get(2))))
                : null;
    }

    private void conditions() throws SQLException {
        machine(new Counts(ports, secrets).told());
    }

    private void machine(String desk) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        report.say(
                "%d cores, load %.1f, Java %s; %s",
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage(),
                System.getProperty("java.version"),
                desk);
    }
}
