package org.ledgerdesk.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.Looks;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TicketServiceTest
class WordsFollowFactsTest {

    private final Caller client = TestCallers.member("word-mill");

    @Autowired
    TestDesk desk;

    @Autowired
    WordsFollowFacts words;

    @Autowired
    WordRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aTicketIsFoundByTheWordsOfItsFacts() {
        var reference = talkedAbout();
        assertThat(breaches()).noneMatch(breach -> breach.startsWith(reference));
    }

    @Test
    void wordsThatNobodySaidAreFoundAndGoWithARebuild() {
        var edited = new LinkedHashMap<String, String>();
        for (var edit : List.of(
                "UPDATE ticket_words SET public_words = public_words || 'slander:1' WHERE reference = ?",
                "UPDATE ticket_words SET all_words = NULL WHERE reference = ?",
                "DELETE FROM ticket_words WHERE reference = ?",
                "UPDATE ticket_words SET part = 7 WHERE reference = ?")) {
            var reference = talkedAbout();
            jdbc.update(edit, reference);
            edited.put(edit, reference);
        }
        var found = breaches();
        edited.forEach((edit, reference) ->
                assertThat(found).as(edit).contains(reference + ": its row is not what its facts say"));

        rebuild.rebuild();

        var left = breaches();
        edited.forEach((edit, reference) ->
                assertThat(left).as("rebuilt after " + edit).noneMatch(breach -> breach.startsWith(reference)));
    }

    @Test
    void wordsOfATicketThatNobodyOpenedGoWithARebuild() {
        jdbc.update("INSERT INTO ticket_words VALUES ('HD-000001', 0, NULL, true, 'ghost:1', NULL)");
        assertThat(breaches()).contains("HD-000001: its row is not what its facts say");

        rebuild.rebuild();

        assertThat(breaches()).noneMatch(breach -> breach.startsWith("HD-000001"));
    }

    private String talkedAbout() {
        var reference = desk.open(client, "QUESTION", "The looms stand", "All of them, since noon.", now());
        desk.say(reference, TestCallers.agent(), "The power is off.", now());
        desk.note(reference, TestCallers.agent(), "They did not pay for it.", now());
        desk.say(reference, client, "It is not off at all. ".repeat(400), now());
        return reference;
    }

    private List<String> breaches() {
        return Looks.breaches(words);
    }
}
