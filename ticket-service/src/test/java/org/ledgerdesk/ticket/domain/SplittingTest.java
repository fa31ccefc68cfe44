package org.ledgerdesk.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerdesk.ticket.domain.Facts.AGENT;
import static org.ledgerdesk.ticket.domain.Facts.AT;
import static org.ledgerdesk.ticket.domain.Facts.CLIENT;
import static org.ledgerdesk.ticket.domain.Facts.HD;
import static org.ledgerdesk.ticket.domain.Facts.WORDS;
import static org.ledgerdesk.ticket.domain.Facts.opened;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;

class SplittingTest {

    private static final TicketEvent ANSWER = said("answer", AGENT, Visibility.PUBLIC);
    private static final TicketEvent NOTE = said("note", AGENT, Visibility.INTERNAL);
    private static final TicketEvent MORE = said("more", CLIENT, Visibility.PUBLIC);
    private static final List<TicketEvent> FACTS =
            List.of(opened(), ANSWER, NOTE, MORE, new FileAttached(HD, AT, CLIENT, "more", Facts.FILE, null));

    @Test
    void theNewTicketBeginsWithWhatAClientSaidFirst() {
        var splitting = Splitting.of(FACTS, Set.of("answer", "note", "more"));

        assertThat(splitting.opening().id()).isEqualTo("more");
        assertThat(splitting.opening().files()).containsExactly(Facts.FILE);
        assertThat(splitting.others()).extracting(Saying::id).containsExactly("answer", "note");
        assertThat(splitting.ids()).containsExactly("more", "answer", "note");
    }

    @Test
    void orWithOurWordsWhenNoClientSaidAnythingOfIt() {
        assertThat(Splitting.of(FACTS, Set.of("note", "answer")).opening().id()).isEqualTo("answer");
        refused("only-notes", FACTS, "note");
    }

    @Test
    void theOpeningTextMayGoWhenSomethingIsLeft() {
        assertThat(Splitting.of(FACTS, Set.of("opening-1")).opening().author()).isEqualTo(CLIENT);
        refused("nothing-left", List.of(opened()), "opening-1");
        refused("nothing-left", FACTS, "opening-1", "answer", "more");
        refused("nothing-left", List.of(opened(), NOTE), "opening-1");
    }

    @Test
    void whatIsNotThereOrHasATicketAlreadyIsNotTakenOut() {
        refused("unknown-response", FACTS, "more", "somewhere else");
        var after = new ArrayList<>(FACTS);
        after.add(new TicketSplit(HD, AT, AGENT, "HD-00043", List.of("more")));
        refused("already-split", after, "more");
        refused("nothing-left", after, "opening-1", "answer");
    }

    private static void refused(String code, List<TicketEvent> facts, String... ids) {
        assertThatThrownBy(() -> Splitting.of(facts, Set.of(ids)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ResponseAdded said(String id, By by, Visibility visibility) {
        return new ResponseAdded(
                HD, AT, by, id, visibility, Channel.MAIL, WORDS, false, false, false, AT, List.of(), null);
    }
}
