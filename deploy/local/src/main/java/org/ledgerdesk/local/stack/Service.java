package org.ledgerdesk.local.stack;

/** Our services in the order they start: those that others ask come first. */
public enum Service {
    IDENTITY("identity-service", 8085, "identity", 192),
    TICKET("ticket-service", 8081, "ticket", 320),
    SLA("sla-service", 8082, "sla", 224),
    ALLOWANCE("billing-allowance-service", 8084, "allowance", 192),
    NOTIFICATION("notification-service", 8083, "notification", 224),
    GATEWAY("gateway", 8080, "gateway", 192);

    private final String id;
    private final int port;
    private final String database;
    private final int heapMegabytes;

    Service(String id, int port, String database, int heapMegabytes) {
        this.id = id;
        this.port = port;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** Module, process, log file and OAuth client: one name for all. */
    public String id() {
        return id;
    }

    int port(Ports ports) {
        return port + ports.offset();
    }

    String url(Ports ports) {
        return "http://" + Ports.LOOPBACK + ":" + port(ports);
    }

    /** Name of its database and of the only role that may enter it. */
    String database() {
        return database;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
