package org.ledgerdesk.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ledgerdesk.local.observe.Observed;
import org.ledgerdesk.local.observe.Panel;
import org.ledgerdesk.local.observe.PrometheusApi;
import org.ledgerdesk.local.process.Patience;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Prometheus;
import org.ledgerdesk.local.stack.Service;

/** Puts a Prometheus beside a running desk; asked to, it looks whether each panel and each rule has something to show. */
final class Observe {

    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final Duration TO_SEE_ENOUGH = Duration.ofSeconds(60);

    private final Desk desk;
    private final Path checkout;
    private final Progress progress = new Progress(System.out);

    Observe(Desk desk, Path checkout) {
        this.desk = desk;
        this.checkout = checkout;
    }

    /** @param arguments the folder of Prometheus' programs, then perhaps {@code --check} */
    int run(List<String> arguments) {
        if (desk.processes.running(Service.GATEWAY.id()).isEmpty()) {
            throw new CannotStart("This desk is down: ./ledgerdesk up");
        }
        Prometheus prometheus = new Prometheus(desk.home, checkout, desk.ports);
        start(prometheus, Path.of(arguments.getFirst()));
        return arguments.contains("--check") ? check(prometheus.url()) : 0;
    }

    private void start(Prometheus prometheus, Path programs) {
        var part = prometheus.part(programs);
        prometheus.prepare();
        desk.processes.start(part);
        if (!desk.processes.answers(part, TO_ANSWER)) {
            throw new CannotStart(
                    "Prometheus does not answer; the reason is in " + desk.processes.log(Prometheus.NAME));
        }
        progress.say("Prometheus watches this desk at " + prometheus.url() + " and ends with it: ./ledgerdesk down");
    }

    private int check(String url) {
        var panels = Panel.in(checkout.resolve("deploy/observability/dashboards"));
        var observed = new Observed(new PrometheusApi(url), panels, Service.values().length, progress::say);
        Patience.until(TO_SEE_ENOUGH, Duration.ofSeconds(1), observed::ready);
        var wanting = observed.wanting();
        wanting.forEach(one -> progress.say("  " + one));
        return wanting.isEmpty() ? 0 : 1;
    }
}
