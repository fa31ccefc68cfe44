package org.ledgerdesk.local;

import java.sql.DriverManager;
import java.util.Map;
import org.ledgerdesk.local.drill.Checker;
import org.ledgerdesk.local.drill.LiveServices;
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
        if (desk.processes.remembered().isEmpty()) {
            throw new CannotStart("This desk is down: ./ledgerdesk up");
        }
        return checker().run() ? 0 : 1;
    }

    Checker checker() {
        var baseUrl = "http://" + Ports.LOOPBACK + ":" + desk.ports.gateway();
        var services = new LiveServices(
                Map.of("ticket", desk.services.url(Service.TICKET)),
                () -> LiveServices.token(
                        baseUrl,
                        ServiceEnvironment.LOADER,
                        ServiceEnvironment.clientSecret(desk.secrets, ServiceEnvironment.LOADER)));
        return new Checker(
                database -> DriverManager.getConnection(
                        "jdbc:postgresql://" + Ports.LOOPBACK + ":" + desk.ports.postgres() + "/" + database,
                        database,
                        desk.secrets.token("postgres." + database)),
                Ports.LOOPBACK + ":" + desk.ports.kafka(),
                services,
                System.out);
    }
}
