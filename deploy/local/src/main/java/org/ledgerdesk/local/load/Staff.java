package org.ledgerdesk.local.load;

import java.util.List;

/** Who works at the demo's desk, by department. */
final class Staff {

    private static final List<String> SUPPORT = List.of("agent@ledgerdesk.example", "lead@ledgerdesk.example");
    private static final List<String> OTHERS =
            List.of("agent@ledgerdesk.example", "lead@ledgerdesk.example", "developer@ledgerdesk.example");

    private Staff() {}

    static List<String> forWork(Phrases.Theme theme) {
        return switch (theme.category()) {
            case "CONTENT_UPDATE" -> List.of("content@ledgerdesk.example");
            case "CHANGE_REQUEST", "IMPORTANT" -> List.of("developer@ledgerdesk.example");
            case "OTHER" -> List.of("billing@ledgerdesk.example", "agent@ledgerdesk.example");
            default -> OTHERS;
        };
    }

    static List<String> forTriage() {
        return SUPPORT;
    }
}
