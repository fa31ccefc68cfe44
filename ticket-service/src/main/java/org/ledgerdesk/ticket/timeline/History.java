package org.ledgerdesk.ticket.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.relay.StoredTypes;
import org.ledgerdesk.ticket.desk.Disclosure;
import org.ledgerdesk.ticket.directory.People;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Each stored fact as it is, with its words opened for those who may read them. */
@Component
class History {

    private static final Set<String> SAID_ONCE = Set.of("reference", "at", "by");

    private final Timeline timeline;
    private final People people;
    private final Clock clock;
    private final StoredTypes types;
    private final JsonMapper json;

    History(Timeline timeline, People people, Clock clock, StoredTypes types, JsonMapper json) {
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
        this.types = types;
        this.json = json.rebuild()
                .addModule(new SimpleModule().addSerializer(new Opened(timeline)))
                .build();
    }

    /**
     * @param sequence counted from 1 over what the reader is shown, and what moved to a ticket they do not see; the last one's
     *     is their version of the ticket
     * @param cause the id of the fact it followed from, where a response was the reason
     */
    record Item(
            long sequence,
            String id,
            String type,
            Instant at,
            Doer by,
            @Nullable String cause,
            JsonNode data) {}

    record Doer(String id, String name, AuthorKind kind) {}

    List<Item> of(String reference, Caller reader) {
        var sight = timeline.sight(reader);
        var all = Timeline.facts(reference, sight, null);
        var disclosure = Disclosure.of(all, reader);
        var facts = disclosure.shown(all).stream().filter(sight::sees).toList();
        var names = new Names(people, clock);
        var responses = new HashMap<String, String>();
        facts.forEach(fact -> idOfWords(fact.event()).ifPresent(id -> responses.put(id, fact.id())));
        return facts.stream()
                .map(fact -> item(fact, disclosure, names, responses))
                .toList();
    }

    private Item item(StoredFact fact, Disclosure disclosure, Names names, Map<String, String> responses) {
        var event = fact.event();
        ObjectNode data = json.valueToTree(event);
        data.remove(SAID_ONCE);
        if (!disclosure.showsStaffsReasons()) {
            data.remove(amongStaff(event));
        }
        var because =
                idOfWords(event).isPresent() ? null : data.path("responseId").asString(null);
        return new Item(
                fact.sequence(),
                fact.id(),
                types.typeOf(event.getClass()),
                event.at(),
                new Doer(
                        event.by().id(),
                        names.author(event.by()).name(),
                        event.by().kind()),
                because == null ? null : responses.get(because),
                data);
    }

    private static Set<String> amongStaff(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> Set.of("proposedPriority", "chargeable");
            case TicketRecategorised moved -> Set.of("reason", "proposedPriority", "chargeable");
            case PriorityAssessed judged -> Set.of("reason");
            case TicketTransferred moved -> Set.of("reason");
            case TicketEscalated up -> Set.of("reason");
            case TicketDeescalated down -> Set.of("reason");
            case TextErased erased -> Set.of("reason");
            case MergeUndone undone -> Set.of("responses");
            default -> Set.of();
        };
    }

    private static Optional<String> idOfWords(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> Optional.of(opened.responseId());
            case ResponseAdded said -> Optional.of(said.responseId());
            default -> Optional.empty();
        };
    }

    /** Writes sealed words as what they say. */
    private static final class Opened extends StdSerializer<SealedText> {

        private final Timeline timeline;

        Opened(Timeline timeline) {
            super(SealedText.class);
            this.timeline = timeline;
        }

        @Override
        public void serialize(SealedText text, JsonGenerator out, SerializationContext context) {
            out.writeString(timeline.text(text));
        }
    }
}
