package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each part listens; a second desk on the same machine moves all of them by one offset. */
public record Ports(int offset) {

    public static final String LOOPBACK = "127.0.0.1";

    public int gateway() {
        return 8080 + offset;
    }

    int gatewayManagement() {
        return 8079 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return 19093 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int imap() {
        return 3143 + offset;
    }

    int prometheus() {
        return 9090 + offset;
    }

    /** Past the gateway, for whoever has much to hand over. */
    public String ticketUrl() {
        return Service.TICKET.url(this);
    }

    public String publicUrl() {
        return "http://localhost:" + gateway();
    }

    /** Refuses to start beside somebody else's server: half a desk is worse than none. */
    public void requireFree() {
        wanted().forEach((name, port) -> {
            if (taken(port)) {
                throw new CannotStart("Port " + port + " (" + name
                        + ") is taken. See who has it with: ss -ltnp 'sport = :"
                        + port + "' and stop that, or start beside it: LEDGERDESK_PORT_OFFSET=" + (offset + 1000)
                        + " ./ledgerdesk up");
            }
        });
    }

    private Map<String, Integer> wanted() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", postgres());
        ports.put("Kafka", kafka());
        ports.put("Kafka's controller", kafkaController());
        ports.put("SMTP", smtp());
        ports.put("IMAP", imap());
        ports.put("gateway's management", gatewayManagement());
        for (Service service : Service.values()) {
            ports.put(service.id(), service.port(this));
        }
        return ports;
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
