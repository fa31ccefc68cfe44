package org.ledgerdesk.local;

import java.sql.DriverManager;
import java.util.Map;
import org.ledgerdesk.local.check.Checker;
import org.ledgerdesk.local.check.Databases;
import org.ledgerdesk.local.check.LiveServices;
import org.ledgerdesk.local.drill.Drills;
import org.ledgerdesk.local.drill.Ground;
import org.ledgerdesk.local.stack.CannotStart;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Service;
import org.ledgerdesk.local.stack.ServiceEnvironment;

/** Asks a running desk whether its record is whole; the exit code says it. */
final class Check {

    private final Desk desk;

    Check(Desk desk) {
        this.desk = desk;
    }

    int run() {
        requireUp();
        return checker().run() ? 0 : 1;
    }

    private void requireUp() {
        if (desk.processes.remembered().isEmpty()) {
            throw new CannotStart("This desk is down: ./ledgerdesk up");
        }
    }

    private Checker checker() {
        var baseUrl = "http://" + Ports.LOOPBACK + ":" + desk.ports.gateway();
        var services = new LiveServices(
                Map.of("ticket", desk.services.url(Service.TICKET)),
                () -> LiveServices.token(
                        baseUrl,
                        ServiceEnvironment.LOADER,
                        ServiceEnvironment.clientSecret(desk.secrets, ServiceEnvironment.LOADER)));
        return new Checker(databases(), Ports.LOOPBACK + ":" + desk.ports.kafka(), services, System.out);
    }

    /** Makes trouble first. */
    int afterwards(String drill) {
        requireUp();
        var ground = new Ground(
                desk.home,
                desk.ports,
                desk.processes,
                desk.services,
                desk::part,
                Desk.names(),
                databases(),
                this::checker,
                System.out);
        return new Drills(ground).run(drill) ? 0 : 1;
    }

    private Databases databases() {
        return database -> DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.LOOPBACK + ":" + desk.ports.postgres() + "/" + database,
                database,
                desk.secrets.token("postgres." + database));
    }
}
