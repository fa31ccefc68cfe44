package org.ledgerdesk.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.local.stack.Mail;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Secrets;
import tools.jackson.databind.json.JsonMapper;

/** What {@code demo.json} says: where the desk is and whom one can be there. Its form is a promise (design 4). */
final class DemoFile {

    private DemoFile() {}

    static String text(Ports ports, Secrets secrets) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("baseUrl", ports.publicUrl());
        file.put(
                "people",
                DemoPerson.ALL.stream().map(person -> person(person, secrets)).toList());
        file.put(
                "clients",
                List.of(Map.of(
                        "clientId", secrets.given("demo.client.id").orElseThrow(),
                        "clientSecret", secrets.given("demo.client.secret").orElseThrow())));
        file.put("supportAddress", Mail.SUPPORT);
        file.put("smtp", Map.of("host", Ports.LOOPBACK, "port", ports.smtp()));
        file.put("imap", Map.of("host", Ports.LOOPBACK, "port", ports.imap()));
        file.put("kafka", Map.of("bootstrapServers", Ports.LOOPBACK + ":" + ports.kafka()));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private static Map<String, @Nullable Object> person(DemoPerson person, Secrets secrets) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("email", person.email());
        entry.put("password", person.password(secrets));
        entry.put("apiToken", secrets.given(DemoDirectory.tokenName(person)).orElseThrow());
        entry.put("roles", person.roles());
        entry.put("organisation", person.organisation());
        entry.put("departments", departments(person, secrets));
        entry.put("locale", person.locale());
        return entry;
    }

    /** As the person was registered; a desk of before presets differed knows only what the person wished. */
    private static List<String> departments(DemoPerson person, Secrets secrets) {
        return secrets.given(DemoDirectory.departmentsName(person))
                .map(kept -> kept.isEmpty() ? List.<String>of() : List.of(kept.split(",")))
                .orElse(person.departments());
    }
}
