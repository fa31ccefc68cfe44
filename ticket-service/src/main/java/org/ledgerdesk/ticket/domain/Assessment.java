package org.ledgerdesk.ticket.domain;

import org.jspecify.annotations.Nullable;

/** Staff's judgement of urgency: two answers from which the priority follows, or a priority named outright. */
public record Assessment(
        Priority priority,
        @Nullable Boolean siteDown,
        @Nullable Boolean businessCritical,
        @Nullable Boolean workaround,
        @Nullable Boolean minor) {

    public Assessment {
        if (Boolean.TRUE.equals(siteDown) && priority != Priority.P1) {
            throw Refusal.rule("site-down-is-p1", "A site that is down is P1");
        }
    }

    /** Business critical without a workaround is P1, with one P2; anything else broken is P3, and P4 when it is minor. */
    public static Assessment ofAnswers(
            boolean businessCritical, boolean workaround, boolean minor, @Nullable Boolean siteDown) {
        if (businessCritical && minor) {
            throw Refusal.rule("critical-is-not-minor", "What is business critical cannot be minor");
        }
        return new Assessment(
                Boolean.TRUE.equals(siteDown) ? Priority.P1 : priorityOf(businessCritical, workaround, minor),
                siteDown,
                businessCritical,
                workaround,
                minor);
    }

    public static Assessment ofPriority(Priority priority, @Nullable Boolean siteDown) {
        return new Assessment(priority, siteDown, null, null, null);
    }

    /** Where staff say nothing about it, a site stays down as long as the judgement is P1. */
    boolean meansSiteDown(boolean before) {
        return siteDown != null ? siteDown : before && priority == Priority.P1;
    }

    private static Priority priorityOf(boolean businessCritical, boolean workaround, boolean minor) {
        if (businessCritical) {
            return workaround ? Priority.P2 : Priority.P1;
        }
        return minor ? Priority.P4 : Priority.P3;
    }
}
