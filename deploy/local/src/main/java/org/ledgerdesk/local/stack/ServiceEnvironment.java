package org.ledgerdesk.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables each service is told its place, its neighbours and its secrets by; each gets only what it needs. */
public final class ServiceEnvironment {

    /** The demo loader's OAuth client, known to the identity service of a local desk only. */
    public static final String LOADER = "local";

    private final Home home;
    private final Path checkout;
    private final Ports ports;
    private final Secrets secrets;
    private final String preset;

    ServiceEnvironment(Home home, Path checkout, Ports ports, Secrets secrets, String preset) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.secrets = secrets;
        this.preset = preset;
    }

    Map<String, String> of(Service service) {
        return of(service, ports);
    }

    /** @param listening where the services are; what they stand on is where it is */
    Map<String, String> of(Service service, Ports listening) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", Integer.toString(service.port(listening)));
        environment.put("BIND", Ports.LOOPBACK);
        environment.put(
                "DB_URL", "jdbc:postgresql://" + Ports.LOOPBACK + ":" + ports.postgres() + "/" + service.database());
        environment.put("DB_USER", service.database());
        environment.put("DB_PASSWORD", secrets.token("postgres." + service.database()));
        environment.put("KAFKA", Ports.LOOPBACK + ":" + ports.kafka());
        environment.put("PUBLIC_URL", ports.publicUrl());
        environment.put("CLIENT_SECRET", clientSecret(secrets, service.id()));
        environment.put("SEALING_KEY", secrets.key("sealing." + service.id()));
        environment.put("PRESET", preset);
        for (Service neighbour : Service.values()) {
            environment.put(neighbour.name() + "_URL", neighbour.url(listening));
        }
        environment.putAll(own(service, listening));
        return environment.entrySet().stream()
                .collect(Collectors.toMap(entry -> "LEDGERDESK_" + entry.getKey(), Map.Entry::getValue));
    }

    private Map<String, String> own(Service service, Ports listening) {
        return switch (service) {
            case IDENTITY -> Map.of("CLIENT_SECRETS", clientSecrets());
            case TICKET -> Map.of("ATTACHMENTS", home.attachments().toString());
            case NOTIFICATION ->
                Map.of(
                        "SMTP_HOST",
                        Ports.LOOPBACK,
                        "SMTP_PORT",
                        Integer.toString(ports.smtp()),
                        "IMAP_HOST",
                        Ports.LOOPBACK,
                        "IMAP_PORT",
                        Integer.toString(ports.imap()),
                        "IMAP_USER",
                        Mail.SUPPORT,
                        "IMAP_PASSWORD",
                        mailPassword(secrets),
                        "SUPPORT_ADDRESS",
                        Mail.SUPPORT,
                        "REPLY_KEY",
                        secrets.token("reply-key"));
            case GATEWAY ->
                Map.of(
                        "PORTAL", checkout.resolve("portal/dist").toString(),
                        "COOKIE_SECURE", "false",
                        "MANAGEMENT_PORT", Integer.toString(listening.gatewayManagement()));
            case SLA, ALLOWANCE -> Map.of();
        };
    }

    private String clientSecrets() {
        Stream<String> callers = Arrays.stream(Service.values())
                .filter(service -> service != Service.IDENTITY)
                .map(Service::id);
        return Stream.concat(callers, Stream.of(LOADER))
                .map(client -> client + "=" + clientSecret(secrets, client))
                .collect(Collectors.joining(","));
    }

    public static String clientSecret(Secrets secrets, String client) {
        return secrets.token("client." + client);
    }

    public static String mailPassword(Secrets secrets) {
        return secrets.token("mail.support");
    }
}
