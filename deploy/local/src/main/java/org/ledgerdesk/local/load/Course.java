package org.ledgerdesk.local.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to one ticket after its opening: triage, the conversation with its detours, and mostly an end. */
final class Course {

    private static final Duration UNTIL_CLOSED = Duration.ofDays(7);

    private final Issue issue;
    private final Phrases words;
    private final Dice dice;
    private final String requester;
    private final Instant opened;
    private final Instant until;
    private final int responses;
    private final List<Map<String, Object>> acts = new ArrayList<>();
    private Instant now;

    Course(Issue issue, Phrases words, Dice dice, String requester, Instant opened, Instant until, int usualResponses) {
        this.issue = issue;
        this.words = words;
        this.dice = dice;
        this.requester = requester;
        this.opened = opened;
        this.until = until.minusSeconds(60);
        this.now = opened;
        this.responses = usualResponses == 0
                ? 0
                : (int) Math.clamp(Math.round(dice.around(usualResponses)), 1, usualResponses * 6L);
    }

    List<Map<String, Object>> acts(boolean open) {
        if (open && dice.oneIn(7)) {
            return acts; // nobody has looked at it yet
        }
        var handler = dice.of(Staff.forWork(issue.theme()));
        later(Duration.ofMinutes(dice.between(2, dice.oneIn(6) ? 90 : 14)));
        act("ASSESSED", dice.of(Staff.forTriage()), "priority", issue.theme().priority());
        act("ASSIGNED", dice.of(Staff.forTriage()), "assignee", handler);
        var pause = Duration.between(now, end(open)).dividedBy(responses + 1L);
        for (int i = 1; i < responses; i++) {
            later(Duration.ofSeconds((long) (pause.toSeconds() * (0.5 + dice.below(100) / 100.0))));
            exchange(i, handler);
        }
        later(Duration.ofMinutes(dice.between(5, 50)));
        if (!open) {
            finish(handler);
        } else if (responses > 0) {
            say(handler, dice.percent(60) ? "staff" : "ask");
        }
        return acts;
    }

    private Instant end(boolean open) {
        var usual = opened.plus(Duration.ofMinutes(240 + (long) dice.around(60 * 60)));
        var latest = until.minus(Duration.ofMinutes(60));
        return open || usual.isAfter(latest) ? latest.isAfter(now) ? latest : now : usual;
    }

    private void exchange(int turn, String handler) {
        if (turn == 2 && dice.oneIn(60)) {
            act("DISPUTED", requester, "text", words.say("dispute", dice, issue));
            later(Duration.ofMinutes(9));
            act("ASSESSED", handler, "priority", issue.theme().priority());
        } else if (turn == 3 && dice.oneIn(25)) {
            act("ESCALATED", handler, "text", words.say("note", dice, issue));
        }
        var chance = dice.below(100);
        if (turn > 1 && chance < 42) {
            say(dice.oneIn(5) ? dice.of(issue.client().people()) : requester, "client");
        } else if (turn > 1 && chance < 56) {
            say(handler, "note");
        } else {
            say(handler, chance < 85 ? "staff" : "ask");
        }
    }

    private void finish(String handler) {
        var resolved = say(handler, "resolve");
        resolved.put("resolve", true);
        var done = now;
        if (dice.oneIn(3)) {
            later(Duration.ofMinutes(dice.between(10, 300)));
            say(requester, "thanks");
        }
        if (done.plus(UNTIL_CLOSED).isBefore(until)) {
            now = done.plus(UNTIL_CLOSED);
            act("CLOSED", null);
        }
    }

    private Map<String, Object> say(String by, String sort) {
        var text = words.say(sort, dice, issue);
        if (!sort.equals("thanks") && dice.oneIn(3)) {
            text += " " + words.say(sort.equals("resolve") || sort.equals("ask") ? "staff" : sort, dice, issue);
        }
        var said = act("RESPONDED", by, "text", text, "channel", dice.oneIn(3) ? "MAIL" : "PORTAL");
        said.put("visibility", sort.equals("note") ? "INTERNAL" : "PUBLIC");
        said.put("asksClient", sort.equals("ask"));
        return said;
    }

    private Map<String, Object> act(String kind, @Nullable String by, Object... more) {
        var act = new LinkedHashMap<String, Object>();
        act.put("kind", kind);
        act.put("at", now.toString());
        if (by != null) {
            act.put("by", by);
        }
        for (int i = 0; i < more.length; i += 2) {
            act.put((String) more[i], more[i + 1]);
        }
        acts.add(act);
        return act;
    }

    /** Nothing happens after the moment of loading. */
    private void later(Duration much) {
        var then = now.plus(much);
        now = then.isBefore(until) ? then : until.isAfter(now) ? until : now;
    }
}
