package org.ledgerdesk.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgerdesk.local.demo.DemoPerson;
import org.ledgerdesk.local.process.Part;
import org.ledgerdesk.local.process.Processes;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Kafka;
import org.ledgerdesk.local.stack.Mail;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Postgres;
import org.ledgerdesk.local.stack.Secrets;
import org.ledgerdesk.local.stack.Service;
import org.ledgerdesk.local.stack.ServiceEnvironment;
import org.ledgerdesk.local.stack.Services;
import org.ledgerdesk.local.stack.Settings;

/** All parts of one desk, put together anew from its folder by whatever command needs them. */
final class Desk {

    final Home home;
    final Ports ports;
    final Secrets secrets;
    final Processes processes;
    final Postgres postgres;
    final Kafka kafka;
    final Mail mail;
    final Services services;

    Desk(Home home, Path checkout, Settings settings) {
        this.home = home;
        this.ports = settings.ports();
        this.secrets = new Secrets(home);
        this.processes = home.processes();
        this.postgres = new Postgres(home, ports, secrets);
        this.kafka = new Kafka(home, ports);
        this.mail = new Mail(home, ports, mailPasswords());
        this.services = new Services(home, checkout, ports, secrets, settings.preset());
    }

    private Map<String, String> mailPasswords() {
        Map<String, String> passwords = DemoPerson.ALL.stream()
                .collect(Collectors.toMap(DemoPerson::email, person -> person.password(secrets)));
        passwords.put(Mail.SUPPORT, ServiceEnvironment.mailPassword(secrets));
        return passwords;
    }

    /** Every part's name, in the order in which they start. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(Postgres.NAME, Kafka.NAME, Mail.NAME),
                        Arrays.stream(Service.values()).map(Service::id))
                .toList();
    }

    Part part(String name) {
        return switch (name) {
            case Postgres.NAME -> postgres.part();
            case Kafka.NAME -> kafka.part();
            case Mail.NAME -> mail.part();
            default -> services.part(service(name).orElseThrow());
        };
    }

    /** Makes the part's last build what runs here; says whether that is another one than before. */
    boolean layOut(String name) {
        return service(name).map(services::layOut).orElse(false);
    }

    private static Optional<Service> service(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.id().equals(name))
                .findFirst();
    }
}
