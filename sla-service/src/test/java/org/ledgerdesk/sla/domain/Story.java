package org.ledgerdesk.sla.domain;

import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.ledgerdesk.sla.domain.ClockCommand.JudgeFacts;
import org.ledgerdesk.sla.domain.ClockCommand.LookAtTheTime;

/** Given a ticket's facts, when one more happens or time passes, then these steps: told in words through Axon's fixture. */
public final class Story {

    private static final String REFERENCE = "HD-00042";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(Desk.ZONE);

    private final List<TicketFact> facts = new ArrayList<>();
    private final Clocks clocks = new Clocks();
    private final List<ClockEvent> history = new ArrayList<>();

    static Story given(TicketFact... facts) {
        var story = new Story();
        for (var fact : facts) {
            story.judge(fact).forEach(story::remember);
            story.facts.add(fact);
        }
        return story;
    }

    Story andTheSweepAt(String time) {
        Judgement.of(clocks, Desk.at(time), Desk.POLICIES).forEach(this::remember);
        return this;
    }

    private List<ClockEvent> judge(TicketFact fact) {
        return Judgement.of(REFERENCE, clocks, TicketState.of(facts), fact, Desk.POLICIES, Desk.CALENDARS);
    }

    private void remember(ClockEvent event) {
        history.add(event);
        clocks.evolve(event);
    }

    void when(TicketFact fact, String... steps) {
        expect(
                new JudgeFacts(REFERENCE, List.copyOf(facts), List.of(fact), fact.at(), Desk.POLICIES, Desk.CALENDARS),
                steps);
    }

    void whenTheSweepLooksAt(String time, String... steps) {
        expect(new LookAtTheTime(REFERENCE, Desk.at(time), Desk.POLICIES), steps);
    }

    private void expect(ClockCommand command, String... steps) {
        var expected = List.of(steps);
        new AggregateTestFixture<>(TicketClocks.class)
                .given(history)
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(matches((List<ClockEvent> events) -> {
                    org.assertj.core.api.Assertions.assertThat(
                                    events.stream().map(Story::told).toList())
                            .containsExactlyElementsOf(expected);
                    return true;
                })));
    }

    public static String told(ClockEvent event) {
        var kind = event.step().kind();
        return switch (event) {
            case ClockEvent.ClockStarted e ->
                "%s starts from %s, due %s on %s"
                        .formatted(kind, time(e.startedAt()), time(e.course().due()), e.calendar());
            case ClockEvent.ClockPaused e ->
                "%s pauses after %d".formatted(kind, e.elapsed().toMinutes());
            case ClockEvent.ClockResumed e ->
                "%s goes on%s, due %s"
                        .formatted(
                                kind,
                                e.elapsed() == null
                                        ? ""
                                        : " after " + e.elapsed().toMinutes(),
                                time(e.course().due()));
            case ClockEvent.ClockRetargeted e ->
                "%s now %d on %s%s, due %s"
                        .formatted(
                                kind,
                                e.target().toMinutes(),
                                e.calendar(),
                                e.startedAt() == null ? "" : " from " + time(e.startedAt()),
                                e.course() == null ? "-" : time(e.course().due()));
            case ClockEvent.ClockWarned e ->
                "%s warned at %s".formatted(kind, time(e.step().at()));
            case ClockEvent.ClockMet e ->
                "%s met after %d".formatted(kind, e.elapsed().toMinutes());
            case ClockEvent.ClockBreached e ->
                "%s breached at %s".formatted(kind, time(e.step().at()));
            case ClockEvent.ClockStopped e ->
                "%s stopped late after %d".formatted(kind, e.elapsed().toMinutes());
            case ClockEvent.ClockCancelled e -> "%s cancelled: %s".formatted(kind, e.reason());
        };
    }

    /** As {@link Desk#at} reads it. */
    private static String time(Instant instant) {
        var told = TIME.format(instant);
        return instant.isBefore(Desk.at("Mon2 00:00")) ? told : told.replace(" ", "2 ");
    }
}
