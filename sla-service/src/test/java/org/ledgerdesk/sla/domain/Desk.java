package org.ledgerdesk.sla.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.sla.domain.time.BusinessCalendar;
import org.ledgerdesk.sla.domain.time.Hours;

/** The desk of the tests: the promises of design 2, office hours of Amsterdam, and facts said shortly. */
public final class Desk {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final NamedCalendar OFFICE = new NamedCalendar("desk", 1, office());
    static final NamedCalendar ALWAYS = new NamedCalendar("24x7", 1, BusinessCalendar.ALWAYS);
    public static final Calendars CALENDARS = (name, version) -> (name.equals("24x7") ? ALWAYS : OFFICE).hours();
    public static final Policy POLICY = new Policy(
            1,
            OFFICE,
            ALWAYS,
            75,
            Map.of(
                    ClockKind.INITIAL_RESPONSE,
                    new Policy.Target.Fixed(Duration.ofMinutes(960)),
                    ClockKind.ASSESSMENT,
                    new Policy.Target.Fixed(Duration.ofMinutes(15)),
                    ClockKind.RESPONSE,
                    new Policy.Target.ByPriority(Map.of(
                            Priority.P1, Duration.ofMinutes(15),
                            Priority.P2, Duration.ofMinutes(60),
                            Priority.P3, Duration.ofMinutes(480),
                            Priority.P4, Duration.ofMinutes(960))),
                    ClockKind.QUOTE,
                    new Policy.Target.Fixed(Duration.ofMinutes(1440)),
                    ClockKind.TRAINING_ANSWER,
                    new Policy.Target.Fixed(Duration.ofMinutes(1440)),
                    ClockKind.CONTENT_UPDATE,
                    new Policy.Target.Fixed(Duration.ofMinutes(2400)),
                    ClockKind.STATUS_UPDATE,
                    new Policy.Target.ByPriority(Map.of(
                            Priority.P1, Duration.ofMinutes(60),
                            Priority.P2, Duration.ofMinutes(240),
                            Priority.P3, Duration.ofMinutes(480),
                            Priority.P4, Duration.ofMinutes(960)))),
            Map.of(ClockKind.TRAINING_ANSWER, Set.of("TRAINING"), ClockKind.CONTENT_UPDATE, Set.of("CONTENT_UPDATE")));

    public static final PoliciesInForce POLICIES = (organisation, instant) -> POLICY;

    private Desk() {}

    private static BusinessCalendar office() {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(Hours.between("09:00", "17:00")));
        }
        return BusinessCalendar.of(ZONE, week, Map.of(), date -> false);
    }

    /** A time in the week of Monday 16 November 2026, such as {@code Mon 09:05}; {@code Mon2} is the next one. */
    public static Instant at(String time) {
        var parts = time.split(" ");
        int day = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon2", "Tue2", "Wed2")
                .indexOf(parts[0]);
        return LocalDateTime.parse("2026-11-16T" + parts[1])
                .plusDays(day)
                .atZone(ZONE)
                .toInstant();
    }

    private static String id(String what, String time) {
        return what + " " + time;
    }

    static TicketFact opened(String time) {
        return opened("QUESTION", time);
    }

    static TicketFact opened(String category, String time) {
        return new TicketFact.Opened(
                id("opened", time), at(time), at(time), false, "harbour-linen", Set.of("webteam"), category);
    }

    static TicketFact openedSiteDown(String time) {
        return new TicketFact.Opened(
                id("opened", time), at(time), at(time), true, "harbour-linen", Set.of("webteam"), "SITE_DOWN");
    }

    static TicketFact assessed(Priority priority, String time) {
        return new TicketFact.Assessed(id("assessed", time), at(time), priority, false);
    }

    static TicketFact siteDown(String time) {
        return new TicketFact.Assessed(id("assessed", time), at(time), Priority.P1, true);
    }

    static TicketFact disputed(String time) {
        return new TicketFact.Disputed(id("disputed", time), at(time));
    }

    static TicketFact wrote(String time) {
        return new TicketFact.ClientWrote(id("wrote", time), at(time), at(time));
    }

    static TicketFact answered(String time) {
        return new TicketFact.StaffAnswered(id("answered", time), at(time), false);
    }

    static TicketFact askedBack(String time) {
        return new TicketFact.StaffAnswered(id("asked back", time), at(time), true);
    }

    static TicketFact quoteRequested(String time) {
        return new TicketFact.QuoteRequested(id("quote requested", time), at(time));
    }

    static TicketFact quoteProvided(String time) {
        return new TicketFact.QuoteProvided(id("quote provided", time), at(time));
    }

    static TicketFact quoteWithdrawn(String time) {
        return new TicketFact.QuoteExpired(id("quote withdrawn", time), at(time));
    }

    static TicketFact escalated(String time) {
        return new TicketFact.Escalated(id("escalated", time), at(time));
    }

    static TicketFact deescalated(String time) {
        return new TicketFact.Deescalated(id("deescalated", time), at(time));
    }

    static TicketFact recategorised(String category, String time) {
        return new TicketFact.Recategorised(id("recategorised", time), at(time), category, false);
    }

    static TicketFact resolved(String time) {
        return new TicketFact.Resolved(id("resolved", time), at(time));
    }

    static TicketFact waiting(String time) {
        return new TicketFact.WaitingStarted(id("waiting", time), at(time));
    }

    static TicketFact waitingEnded(String time) {
        return new TicketFact.WaitingEnded(id("waiting ended", time), at(time));
    }

    static TicketFact closed(String time) {
        return new TicketFact.Closed(id("closed", time), at(time));
    }

    static TicketFact reopened(String time) {
        return new TicketFact.Reopened(id("reopened", time), at(time));
    }

    static TicketFact merged(String time) {
        return new TicketFact.Merged(id("merged", time), at(time));
    }

    static TicketFact unmerged(String time, @Nullable String unansweredSince, @Nullable String answered) {
        return new TicketFact.Unmerged(
                id("unmerged", time),
                at(time),
                maybe(unansweredSince),
                maybe(answered),
                maybe(answered),
                maybe(answered));
    }

    static TicketFact absorbed(String time, @Nullable String unansweredSince) {
        return new TicketFact.Absorbed(id("absorbed", time), at(time), maybe(unansweredSince), Set.of("shop"));
    }

    static TicketFact separated(String time, @Nullable String unansweredSince) {
        return new TicketFact.Separated(id("separated", time), at(time), maybe(unansweredSince), Set.of("shop"));
    }

    private static @Nullable Instant maybe(@Nullable String time) {
        return time == null ? null : at(time);
    }
}
