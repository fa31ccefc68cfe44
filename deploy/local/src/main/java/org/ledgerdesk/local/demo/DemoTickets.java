package org.ledgerdesk.local.demo;

import java.util.List;
import java.util.Map;
import org.ledgerdesk.local.stack.Secrets;

/** A few tickets with their answers, so that whoever opens a new desk sees it at work. No work is logged: allowances start full. */
final class DemoTickets {

    private static final String AGENT = "agent@ledgerdesk.example";
    private static final String DEVELOPER = "developer@ledgerdesk.example";

    private final String baseUrl;
    private final Secrets secrets;
    private final DemoPreset preset;

    DemoTickets(String baseUrl, Secrets secrets, DemoPreset preset) {
        this.baseUrl = baseUrl;
        this.secrets = secrets;
        this.preset = preset;
    }

    void load() {
        banner();
        sizeChart();
        openingHours();
        slowPictures();
    }

    private void banner() {
        String ticket = open(
                "banner",
                "webteam@harbour-linen.example",
                Map.of(
                        "category",
                        preset.category("CHANGE_REQUEST", "CONTENT_UPDATE", "WORK_REQUEST", "QUESTION"),
                        "subject",
                        "Banner for the December sale",
                        "description",
                        "We would like a banner on the home page from 1 December until Christmas, with a link to the sale"
                                + " section. The text is \"Twelve days of linen\". Can you tell us what picture you need?",
                        "urls",
                        List.of("https://harbour-linen.example/")));
        once("banner.assignee", () -> as(DEVELOPER).put(ticket + "/assignee", Map.of("email", DEVELOPER)));
        once(
                "banner.question",
                () -> respond(
                        DEVELOPER,
                        ticket,
                        "Lovely idea. Which size shall it be: the full width of the page (1920 × 600), or the narrow strip above"
                                + " the menu (1920 × 80)?",
                        true));
    }

    private void sizeChart() {
        String ticket = open(
                "size-chart",
                "approver@harbour-linen.example",
                Map.of(
                        "category",
                        preset.category("QUESTION", "TRAINING", "SUPPORT"),
                        "subject",
                        "Where do I change the size chart of the aprons?",
                        "description",
                        "A customer told us that the chart says centimetres but means inches. I cannot find where it is"
                                + " edited.",
                        "urls",
                        List.of("https://harbour-linen.example/aprons")));
        once("size-chart.assignee", () -> as(AGENT).put(ticket + "/assignee", Map.of("email", AGENT)));
        once("size-chart.answer", () -> as(AGENT)
                .postOnce(
                        "demo-size-chart-answer",
                        ticket + "/responses",
                        Map.of(
                                "body",
                                "It is under Catalogue → Attributes → \"Apron size\": open the attribute and change the"
                                        + " unit in the second column. The shop shows it a minute later.",
                                "visibility",
                                "PUBLIC",
                                "resolve",
                                true)));
    }

    private void openingHours() {
        String ticket = open(
                "opening-hours",
                "winkel@noordzee-fietsen.example",
                Map.of(
                        "category",
                        preset.category("CONTENT_UPDATE", "CHANGE_REQUEST", "WORK_REQUEST", "QUESTION"),
                        "subject",
                        "Openingstijden in de voettekst aanpassen",
                        "description",
                        "Vanaf volgende maand zijn wij op zondag open van 12 tot 17 uur. Willen jullie dat onderaan elke"
                                + " pagina zetten?",
                        "urls",
                        List.of("https://noordzee-fietsen.example/")));
        once(
                "opening-hours.answer",
                () -> respond(
                        "content@ledgerdesk.example",
                        ticket,
                        "Dat doen we graag. Het staat er uiterlijk vrijdag.",
                        false));
    }

    /** Left as it came, so that the triage page has something to ask. */
    private void slowPictures() {
        open(
                "slow-pictures",
                "eigenaar@noordzee-fietsen.example",
                Map.of(
                        "category",
                        preset.category("BUG_REPORT", "INCIDENT", "KEY_FUNCTION", "SUPPORT"),
                        "subject",
                        "Foto's van nieuwe fietsen laden heel traag",
                        "description",
                        "Sinds gisteren duurt het op de productpagina's wel tien seconden voordat de foto's verschijnen. Op"
                                + " mijn telefoon verschijnen ze soms helemaal niet.",
                        "urls",
                        List.of("https://noordzee-fietsen.example/fietsen/stadsfiets-8")));
    }

    private String open(String name, String email, Map<String, Object> ticket) {
        String kept = "demo.ticket." + name;
        if (secrets.given(kept).isEmpty()) {
            secrets.keep(
                    kept,
                    as(email)
                            .postOnce("demo-" + name, "/tickets", ticket)
                            .path("reference")
                            .asString());
        }
        return "/tickets/" + secrets.given(kept).orElseThrow();
    }

    private void respond(String email, String ticket, String body, boolean asksClient) {
        as(email)
                .postOnce(
                        "demo-answer-" + ticket,
                        ticket + "/responses",
                        Map.of("body", body, "visibility", "PUBLIC", "asksClient", asksClient));
    }

    private void once(String name, Runnable step) {
        String kept = "demo.done." + name;
        if (secrets.given(kept).isEmpty()) {
            step.run();
            secrets.keep(kept, "yes");
        }
    }

    private Api as(String email) {
        return new Api(baseUrl, secrets.given("demo.token." + email).orElseThrow());
    }
}
