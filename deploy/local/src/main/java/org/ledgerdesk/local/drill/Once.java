package org.ledgerdesk.local.drill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ledgerdesk.local.check.Databases;
import org.ledgerdesk.local.demo.Api;
import tools.jackson.databind.JsonNode;

/** Looks, as a member of staff looks, whether everything that was acknowledged is there, and there once. */
final class Once {

    private final Api desk;

    Once(Api desk) {
        this.desk = desk;
    }

    /** What is missing, or there more than once. */
    List<String> breaches(Acknowledged acknowledged, Map<String, Integer> confirmed) {
        var breaches = new ArrayList<String>();
        var listed = listed(acknowledged);
        var subjects = new TreeSet<>(listed.keySet());
        subjects.addAll(acknowledged.opened.keySet());
        for (var subject : subjects) {
            var found = listed.getOrDefault(subject, List.of());
            var expected = acknowledged.opened.get(subject);
            if (expected == null ? found.size() > 1 : !found.equals(List.of(expected))) {
                breaches.add("\"%s\" was acknowledged as %s and is listed as %s".formatted(subject, expected, found));
            }
        }
        once(breaches, acknowledged.answered, "", "conversation", "body");
        once(breaches, acknowledged.worked, "/work", "items", "description");
        confirmedOnce(breaches, acknowledged.opened.values(), confirmed);
        return breaches;
    }

    private Map<String, List<String>> listed(Acknowledged acknowledged) {
        var found = new HashMap<String, List<String>>();
        JsonNode page = null;
        while (page == null || page.path("nextCursor").isString()) {
            page = desk.get("/tickets?limit=200&sort=-openedAt&openedFrom=" + acknowledged.since
                    + (page == null
                            ? ""
                            : "&cursor="
                                    + URLEncoder.encode(page.path("nextCursor").asString(), StandardCharsets.UTF_8)));
            for (var item : page.path("items")) {
                if (item.path("subject").asString().startsWith(acknowledged.mark)) {
                    found.computeIfAbsent(item.path("subject").asString(), subject -> new ArrayList<>())
                            .add(item.path("reference").asString());
                }
            }
        }
        return found;
    }

    private void once(List<String> breaches, Map<String, String> written, String below, String list, String words) {
        var byTicket = new TreeMap<String, List<String>>();
        written.forEach((said, reference) ->
                byTicket.computeIfAbsent(reference, ticket -> new ArrayList<>()).add(said));
        byTicket.forEach((reference, saying) -> {
            var there = desk.get("/tickets/" + reference + below).path(list);
            for (var said : saying) {
                long times = 0;
                for (var item : there) {
                    times += item.path(words).asString("").equals(said) ? 1 : 0;
                }
                if (times != 1) {
                    breaches.add("%s: \"%s\" is there %d times".formatted(reference, said, times));
                }
            }
        });
    }

    /** The way to a mail leads over the topic and another service. */
    private static void confirmedOnce(
            List<String> breaches, Iterable<String> references, Map<String, Integer> confirmed) {
        for (var reference : references) {
            var mails = confirmed.getOrDefault(reference, 0);
            if (mails != 1) {
                breaches.add("%s: confirmed by %d mails".formatted(reference, mails));
            }
        }
    }

    /** How many mails confirm each ticket. */
    static Map<String, Integer> confirmed(Databases databases) throws SQLException {
        var mails = new HashMap<String, Integer>();
        try (var connection = databases.open("notification");
                var rows = connection.createStatement().executeQuery("""
                        SELECT reference, count(*) FROM outbox_mail WHERE purpose = 'CONFIRMATION' GROUP BY 1
                        """)) {
            while (rows.next()) {
                mails.put(rows.getString(1), rows.getInt(2));
            }
        }
        return mails;
    }
}
