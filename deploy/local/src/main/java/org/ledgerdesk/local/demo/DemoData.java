package org.ledgerdesk.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.OwnersFile;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.ServiceEnvironment;

/** Brings the demo desk to life once for each home, step by step: an interrupted load goes on where it stopped. */
public final class DemoData {

    private static final String LOADED = "demo.loaded";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    public DemoData(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Whether there was something to load. */
    public boolean load() {
        if (secrets.given(LOADED).isPresent()) {
            return false;
        }
        String baseUrl = "http://" + Ports.LOOPBACK + ":" + ports.gateway();
        Api admin = Api.asClient(
                baseUrl,
                ServiceEnvironment.LOADER,
                ServiceEnvironment.clientSecret(secrets, ServiceEnvironment.LOADER));
        DemoPreset preset = DemoPreset.of(admin);
        new DemoDirectory(admin, secrets, preset).load();
        contract(admin, "harbour-linen", 1200, "ALLOW_AND_BILL");
        contract(admin, "noordzee-fietsen", 600, "NEEDS_APPROVAL");
        new DemoTickets(baseUrl, secrets, preset).load();
        secrets.keep(LOADED, "yes");
        return true;
    }

    private void contract(Api admin, String organisation, int minutesPerMonth, String overUse) {
        String month = java.time.YearMonth.now(java.time.ZoneOffset.UTC).toString();
        admin.put(
                "/allowances/" + organisation + "/contract",
                Map.of(
                        "minutesPerMonth", minutesPerMonth,
                        "from", month,
                        "roundingStep", 15,
                        "rolloverMinutes", 0,
                        "overUse", overUse));
    }

    public void writeFile() {
        try {
            OwnersFile.write(home.demoFile(), DemoFile.text(ports, secrets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
