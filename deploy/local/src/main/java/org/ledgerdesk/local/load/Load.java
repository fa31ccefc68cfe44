package org.ledgerdesk.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ledgerdesk.local.demo.Api;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.ServiceEnvironment;

/** {@code ./ledgerdesk load}: fills a running desk through its import door, several batches at a time. */
public final class Load {

    private static final int AT_ONCE = 25;

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final PrintStream out;

    public Load(Home home, Ports ports, Secrets secrets, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.out = out;
    }

    public void run(List<String> arguments) throws InterruptedException, IOException {
        var options = Options.of(arguments);
        if (!Files.exists(home.demoFile())) {
            throw new CannotStart("No desk runs here: ./ledgerdesk up");
        }
        new Clients(asLoader(ports.publicUrl())).register();
        var mark = Watermark.of(home, options);
        var story = new Story(options, mark.until(), phrases());
        var door = new Door(options.source(), () -> asLoader(ports.ticketUrl()));
        var tally = new Tally(options.tickets(), mark);
        try (var workers = Executors.newFixedThreadPool(options.threads())) {
            var running = IntStream.range(0, options.threads())
                    .mapToObj(worker -> workers.submit(() -> work(tally, story, door)))
                    .toList();
            workers.shutdown();
            while (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                say(tally.progress());
            }
            finish(running);
        }
        say(tally.end());
    }

    private static void work(Tally tally, Story story, Door door) {
        for (var batch = tally.next(AT_ONCE); batch.length > 0; batch = tally.next(AT_ONCE)) {
            tally.done(
                    batch, door.take(IntStream.of(batch).mapToObj(story::ticket).toList()));
        }
    }

    private static void finish(List<? extends Future<?>> running) throws InterruptedException {
        for (var worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw new CannotStart("Loading stopped; run it again and it goes on. "
                        + e.getCause().getMessage());
            }
        }
    }

    private Map<String, Phrases> phrases() {
        var categories = StreamSupport.stream(
                        asLoader(ports.publicUrl())
                                .get("/categories")
                                .path("items")
                                .spliterator(),
                        false)
                .map(category -> category.path("code").asString())
                .collect(Collectors.toSet());
        return Map.of("en", Phrases.in("en", categories), "nl", Phrases.in("nl", categories));
    }

    private Api asLoader(String baseUrl) {
        var gateway = Api.asClient(
                ports.publicUrl(),
                ServiceEnvironment.LOADER,
                ServiceEnvironment.clientSecret(secrets, ServiceEnvironment.LOADER));
        return gateway.at(baseUrl);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
