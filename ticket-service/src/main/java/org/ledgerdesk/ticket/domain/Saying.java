package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;

/**
 * One thing somebody said on a ticket, in whichever fact it is kept: the opening text, a response, a note, or what came along
 * when the ticket was split from another.
 *
 * @param splitInto the ticket it has been taken out into
 */
public record Saying(
        String id,
        By author,
        Instant at,
        Visibility visibility,
        Channel channel,
        SealedText body,
        List<AttachedFile> files,
        @Nullable String splitInto) {

    /** Everything said, the opening text first. */
    public static List<Saying> of(List<? extends TicketEvent> facts) {
        var files = new HashMap<String, List<AttachedFile>>();
        var into = new HashMap<String, String>();
        for (var fact : facts) {
            if (fact instanceof FileAttached attached && attached.responseId() != null) {
                files.computeIfAbsent(attached.responseId(), id -> new ArrayList<>())
                        .add(attached.file());
            }
            if (fact instanceof TicketSplit split) {
                split.responses().forEach(id -> into.put(id, split.into()));
            }
        }
        var all = new LinkedHashMap<String, Saying>();
        facts.forEach(fact -> said(fact).forEach(saying -> all.put(saying.id, saying.with(files, into))));
        return List.copyOf(all.values());
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    private static List<Saying> said(TicketEvent fact) {
        return switch (fact) {
            case TicketOpened opened -> opening(opened);
            case ResponseAdded said ->
                List.of(new Saying(
                        said.responseId(),
                        said.by(),
                        said.at(),
                        said.visibility(),
                        said.channel(),
                        said.body(),
                        List.of(),
                        null));
            default -> List.of();
        };
    }

    /** The opening text is the requester's, whoever wrote it down, unless it was taken from another ticket. */
    private static List<Saying> opening(TicketOpened opened) {
        var origin = opened.splitFrom();
        var said = new ArrayList<Saying>();
        said.add(new Saying(
                opened.responseId(),
                origin == null ? new By(opened.requester(), AuthorKind.CLIENT) : origin.author(),
                origin == null ? opened.at() : origin.saidAt(),
                Visibility.PUBLIC,
                opened.channel(),
                opened.description(),
                List.of(),
                null));
        if (origin != null) {
            origin.carried()
                    .forEach(each -> said.add(new Saying(
                            each.responseId(),
                            each.author(),
                            each.saidAt(),
                            each.visibility(),
                            each.channel(),
                            each.body(),
                            List.of(),
                            null)));
        }
        return said;
    }

    private Saying with(Map<String, List<AttachedFile>> attached, Map<String, String> into) {
        return new Saying(
                id, author, at, visibility, channel, body, attached.getOrDefault(id, List.of()), into.get(id));
    }
}
