package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.StopSignal;

/** The six services as processes. */
public final class Services {

    private final Home home;
    private final Path checkout;
    private final Ports ports;
    private final ServiceEnvironment environment;

    public Services(Home home, Path checkout, Ports ports, Secrets secrets, String preset) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.environment = new ServiceEnvironment(home, checkout, ports, secrets, preset);
    }

    /** Makes the last build what this desk runs; says whether that is another one than before. */
    public boolean layOut(Service service) {
        return app(service).layOut();
    }

    public void forgetEarlier(Service service) {
        app(service).forgetEarlier();
    }

    /** Where the service itself answers, past the gateway. */
    public String url(Service service) {
        return service.url(ports);
    }

    public Part part(Service service) {
        return part(service.id(), service, ports, environment.of(service));
    }

    /** The same service once more: on other ports, beside the first, and with the second ones of its neighbours. */
    public Part twin(Service service, Ports elsewhere) {
        return part(twinOf(service), service, elsewhere, environment.of(service, elsewhere));
    }

    /** What a second instance is called; also where nothing is laid out that could be started. */
    public static String twinOf(Service service) {
        return service.id() + "-2";
    }

    private Part part(String name, Service service, Ports listening, Map<String, String> variables) {
        App app = app(service);
        List<String> options = new ArrayList<>();
        if (Files.exists(app.cache())) {
            options.add("-XX:AOTCache=" + app.cache());
        }
        options.addAll(List.of("-jar", app.jar().toString()));
        URI health = URI.create(service.url(listening) + "/healthz");
        return new Part(
                name,
                JavaCommand.withHeap(service.heapMegabytes(), options),
                variables,
                new HttpHealth(health),
                StopSignal.TERM);
    }

    /** Whether this build of the service has not yet shown a JVM what its start needs (decision 29). */
    public boolean untrained(Service service) {
        return !Files.exists(app(service).cache());
    }

    /** Takes what a training left, once it ended: a half written cache is never read. */
    public void trained(Service service) {
        App app = app(service);
        try {
            if (Files.exists(app.cacheDraft())) {
                Files.move(app.cacheDraft(), app.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that starts the service and ends before it serves anybody, leaving the cache that later starts read. */
    public Part training(Service service) {
        App app = app(service);
        return new Part(
                service.id() + "-training",
                JavaCommand.withHeap(
                        service.heapMegabytes(),
                        List.of(
                                "-XX:AOTCacheOutput=" + app.cacheDraft(),
                                "-Dspring.context.exit=onRefresh",
                                "-jar",
                                app.jar().toString())),
                environment.of(service),
                () -> false,
                StopSignal.TERM);
    }

    private App app(Service service) {
        return new App(service, checkout, home);
    }
}
