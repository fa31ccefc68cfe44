package org.ledgerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.ledgerdesk.local.bench.Bench;
import org.ledgerdesk.local.load.Load;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Settings;

/** What {@code ./ledgerdesk} hands over once it has found a JDK and built what was missing. */
final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Path checkout = Path.of(System.getProperty("ledgerdesk.checkout"));
        try {
            Home home = Home.at(Path.of(System.getProperty("ledgerdesk.home")));
            System.exit(run(List.of(arguments), home, checkout));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        } catch (StoppedMeanwhile e) {
            System.out.println("Not everything had started yet.");
        } catch (IOException | UncheckedIOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space left");
            System.err.println(
                    full ? "The disk is full: make room, then start again. " + e.getMessage() : e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(1);
    }

    private static int run(List<String> arguments, Home home, Path checkout) throws IOException, InterruptedException {
        return switch (arguments.getFirst()) {
            case "up" -> {
                if (arguments.contains("--detach")) {
                    yield new Detached(home).run();
                }
                new Up(home, checkout).run(System.getenv());
                yield 0;
            }
            case "down" -> {
                new Down(home).run();
                yield 0;
            }
            case "drill" -> drill(new Check(desk(home, checkout)), arguments);
            case "rebuild" -> new Rebuild(desk(home, checkout)).run(arguments.subList(1, arguments.size()));
            case "observe" -> new Observe(desk(home, checkout), checkout).run(arguments.subList(1, arguments.size()));
            case "status" -> new Status(desk(home, checkout)).run();
            case "restart" -> {
                new Restart(desk(home, checkout)).run(arguments.getLast());
                yield 0;
            }
            case "load" -> {
                var desk = desk(home, checkout);
                new Load(home, desk.ports, desk.secrets, System.out).run(arguments.subList(1, arguments.size()));
                yield 0;
            }
            case "bench" -> {
                var desk = desk(home, checkout);
                new Bench(home, checkout, desk.ports, desk.secrets, desk.postgres, System.out)
                        .run(arguments.subList(1, arguments.size()));
                yield 0;
            }
            default -> throw new CannotStart("There is no command \"" + arguments.getFirst() + "\".");
        };
    }

    private static int drill(Check check, List<String> arguments) {
        return arguments.size() == 1
                ? check.run()
                : check.afterwards(arguments.get(1).replaceFirst("^--", ""));
    }

    private static Desk desk(Home home, Path checkout) {
        return new Desk(home, checkout, Settings.of(home));
    }
}
