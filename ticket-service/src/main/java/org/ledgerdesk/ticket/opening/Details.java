package org.ledgerdesk.ticket.opening;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.Impact;

/** What was typed into an opening, checked and tidied. */
record Details(
        String subject,
        String description,
        List<String> urls,
        List<String> orderNumbers,
        List<String> attachmentIds,
        @Nullable Impact impact) {

    private static final int LISTED = 20;
    private static final int URL = 2_000;
    private static final int ORDER_NUMBER = 100;
    /** A mail may come without a subject, and its sender cannot be asked to fill it in. */
    private static final String NO_SUBJECT = "(–)";

    static Details of(OpenRequest request, Typed typed, boolean mail) {
        var subject =
                mail && (request.subject() == null || request.subject().isBlank()) ? NO_SUBJECT : request.subject();
        var attachments = typed.atMost("attachmentIds", request.attachmentIds(), Limits.FILES);
        return new Details(
                typed.line("subject", subject, Limits.SUBJECT),
                typed.body("description", request.description(), Limits.BODY, mail || !attachments.isEmpty()),
                urls(typed, typed.atMost("urls", request.urls(), LISTED)),
                orderNumbers(typed, typed.atMost("orderNumbers", request.orderNumbers(), LISTED)),
                attachments,
                impact(typed, request.impact()));
    }

    private static List<String> urls(Typed typed, List<String> urls) {
        var checked = new ArrayList<String>();
        for (int i = 0; i < urls.size(); i++) {
            var field = "urls[%d]".formatted(i);
            var url = typed.line(field, urls.get(i), URL);
            if (!url.isEmpty() && !isWebAddress(url)) {
                typed.wrong(field, "not-a-url", "A web address begins with http:// or https://.");
            }
            checked.add(url);
        }
        return checked;
    }

    private static List<String> orderNumbers(Typed typed, List<String> numbers) {
        var checked = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); i++) {
            checked.add(typed.line("orderNumbers[%d]".formatted(i), numbers.get(i), ORDER_NUMBER));
        }
        return checked;
    }

    /** People paste what their browser shows, so spaces and the like are forgiven; another scheme is not. */
    private static boolean isWebAddress(String url) {
        try {
            var address = new URI(url.replaceAll("[\\s\"<>\\\\^`{|}\\[\\]]", "_"));
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private static @Nullable Impact impact(Typed typed, OpenRequest.@Nullable ImpactRequest impact) {
        if (impact == null) {
            return null;
        }
        if (impact.businessCritical() == null || impact.workaround() == null) {
            typed.wrong("impact", "required", "Answer both questions, or neither.");
            return null;
        }
        return new Impact(impact.businessCritical(), impact.workaround());
    }
}
