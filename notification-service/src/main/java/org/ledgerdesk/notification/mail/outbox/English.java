package org.ledgerdesk.notification.mail.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Our mails in English. */
record English() implements Words {

    @Override
    public Letter about(Occasion about) {
        return new Letter(
                "en",
                about.mailSubject(),
                "Hello " + about.reader() + ",",
                waiting(about),
                opening(about),
                about.words(),
                closing(about),
                about.portal() == null ? null : "See " + about.reference() + " in the portal",
                about.portal(),
                "Kind regards,\n" + about.desk(),
                footer(about));
    }

    @Override
    public Letter into(Access access) {
        var once = "The link works once, for the next " + access.valid("minutes", "hours", "days");
        return new Letter(
                "en",
                access.invited() ? "Welcome! Choose your password" : "Choose a new password",
                "Hello " + access.reader() + ",",
                null,
                List.of(
                        access.invited()
                                ? "Welcome! There is an account for you now: here you tell us what you need, and see how"
                                        + " far we are."
                                : "You asked for a new password. This is the way to it."),
                null,
                List.of(
                        access.invited()
                                ? once + ". After that, ask for a new one where you sign in."
                                : once + ". If it was not you who asked, you need do nothing: your password stays as it"
                                        + " is."),
                access.invited() ? "Choose your password" : "Choose a new password",
                access.link(),
                "Kind regards,\n" + access.desk(),
                access.invited()
                        ? "You get this mail because an account was made for you."
                        : "You get this mail because somebody asked for a new password for your address.");
    }

    private static @Nullable String waiting(Occasion about) {
        return switch (about.purpose()) {
            case QUESTION -> "We need your answer before we can go on.";
            case QUOTE_TO_DECIDE -> "We need your decision before we start.";
            case PROMISE_PRESSING -> "Due by " + about.promised().due(Locale.UK) + ".";
            case PROMISE_BROKEN -> "Late since " + about.promised().late(Locale.UK) + ".";
            default -> null;
        };
    }

    private static List<String> opening(Occasion about) {
        var author = about.author() == null ? "Somebody" : about.author();
        var ticket = about.reference() + " “" + about.subject() + "”";
        return switch (about.purpose()) {
            case CONFIRMATION ->
                List.of(
                        "We have your message. Its number is " + about.reference()
                                + ", and a colleague is going to look at it. You need do nothing now; we write to you as soon"
                                + " as there is news.",
                        "This is what you told us, under “" + about.subject() + (about.words() == null ? "”." : "”:"));
            case NEW_TICKET ->
                List.of("A new ticket for " + about.department() + ", from " + author + client(about) + ": " + ticket
                        + ", " + about.category() + ".");
            case RESPONSE -> List.of(author + " answered on " + ticket + ":");
            case QUESTION -> List.of(author + " asks you, on " + ticket + ":");
            case RESPONSE_FOR_STAFF ->
                List.of(author + (about.isNote() ? " left a note on " : " wrote on ") + ticket + ":");
            case PASSWORD_RESET, INVITATION -> List.of();
            case JOINED ->
                List.of(
                        "What you told us in " + String.join(" and ", about.joined()) + " is the same issue as "
                                + ticket
                                + ". We go on with both there: nothing you wrote is lost, and you hear everything that happens.");
            case SPLIT ->
                List.of("Part of " + (about.splitFrom() == null ? "another ticket" : about.splitFrom())
                        + " is a matter of its own, so it has a number of its own now: " + ticket
                        + ". What was said about it came along. You need do nothing now.");
            case QUOTE_TO_DECIDE -> List.of(quote(author, ticket, about.quote()));
            case QUOTE_APPROVED ->
                List.of(author + client(about) + " approved the quote for " + ticket + ". Work may start.");
            case QUOTE_DECLINED -> List.of(author + client(about) + " declined the quote for " + ticket + ".");
            case QUOTE_EXPIRED ->
                List.of("Nobody decided in time: the quote for " + ticket + client(about) + " is not valid any more.");
            case CHASE -> List.of(author + client(about) + " asks where " + ticket + " stands.");
            case DISPUTE ->
                List.of(author + client(about) + " sees the priority of " + ticket
                        + " differently. It waits to be assessed again.");
            case PROMISE_PRESSING ->
                List.of("The time for the " + promised(about) + " on " + ticket + client(about)
                        + " is running out. It is promised by "
                        + about.promised().due(Locale.UK) + ".");
            case PROMISE_BROKEN ->
                List.of("The " + promised(about) + " on " + ticket + client(about) + " was promised by "
                        + about.promised().due(Locale.UK) + ", and has not come yet.");
            case TAKEN_OVER -> List.of(takenOver(about, author, ticket));
            case ASSIGNMENT -> List.of(author + " gave you " + ticket + client(about) + ".");
        };
    }

    private static List<String> closing(Occasion about) {
        var lines = new ArrayList<String>();
        if (!about.files().isEmpty()) {
            lines.add((about.files().size() == 1 ? "With this file: " : "With these files: ")
                    + String.join(", ", about.files()) + ".");
        }
        switch (about.purpose()) {
            case CONFIRMATION, SPLIT ->
                lines.add("Something to add? Just answer this mail; pictures and files may come along.");
            case QUESTION ->
                lines.add(
                        "Just answer this mail; pictures and files may come along. Until then your ticket waits for you.");
            case RESPONSE ->
                lines.add(
                        about.resolved()
                                ? "With this we consider it solved. If it is not, answer this mail and we go on."
                                : "To react, just answer this mail; pictures and files may come along.");
            case RESPONSE_FOR_STAFF ->
                lines.add(
                        about.isNote()
                                ? "Your answer to this mail becomes a note as well; clients never see it."
                                : "Your answer to this mail goes to the client.");
            case QUOTE_TO_DECIDE ->
                lines.add("You approve or decline it in the portal; an answer to this mail decides nothing.");
            case TAKEN_OVER -> lines.add("You need do nothing more for it.");
            case JOINED ->
                lines.add("Something to add? Just answer this mail, or an earlier one: both arrive in the same place.");
            case PROMISE_PRESSING, PROMISE_BROKEN -> {
                lines.add(about.assignee() == null ? "Nobody has it yet." : "It is with " + about.assignee() + ".");
                lines.add("Your answer to this mail goes to the client.");
            }
            case PASSWORD_RESET, INVITATION -> {}
            case NEW_TICKET, ASSIGNMENT, CHASE, DISPUTE, QUOTE_APPROVED, QUOTE_DECLINED, QUOTE_EXPIRED ->
                lines.add("Your answer to this mail goes to the client.");
        }
        if (about.toBeAssessed() && about.asksForAssessment()) {
            lines.add("Its priority is still to be assessed.");
        }
        return lines;
    }

    private static String promised(Occasion about) {
        return switch (about.promised().kind()) {
            case "INITIAL_RESPONSE" -> "first answer";
            case "ASSESSMENT" -> "assessment of the priority";
            case "RESPONSE" -> "answer";
            case "QUOTE" -> "quote";
            case "TRAINING_ANSWER" -> "training answer";
            case "CONTENT_UPDATE" -> "content update";
            case "STATUS_UPDATE" -> "status update";
            default -> "next step";
        };
    }

    private static String takenOver(Occasion about, String author, String ticket) {
        if (about.assignee() == null) {
            return author + " gave " + ticket + " back to the department.";
        }
        return about.assignee().equals(author)
                ? author + " took over " + ticket + "."
                : author + " gave " + ticket + " to " + about.assignee() + ".";
    }

    private static String quote(String author, String ticket, @Nullable Priced quote) {
        return quote == null
                ? author + " quoted " + ticket + "."
                : author + " quoted " + ticket + ": " + quote.price(Locale.UK) + " for " + quote.work("h")
                        + " of work, done within " + quote.workingDays()
                        + (quote.workingDays() == 1 ? " working day" : " working days")
                        + " of your approval. You can decide until " + quote.lastDay(Locale.UK) + ".";
    }

    private static String client(Occasion about) {
        return about.organisation() == null ? "" : " (" + about.organisation() + ")";
    }

    private static String footer(Occasion about) {
        return switch (about.purpose()) {
            case CONFIRMATION, RESPONSE, QUESTION, JOINED, SPLIT ->
                about.reference() + " · You get this mail because the ticket is yours or you follow it.";
            case PASSWORD_RESET, INVITATION -> "";
            case QUOTE_TO_DECIDE ->
                about.reference() + " · You get this mail because you approve quotes for your organisation.";
            case NEW_TICKET,
                    RESPONSE_FOR_STAFF,
                    ASSIGNMENT,
                    CHASE,
                    DISPUTE,
                    TAKEN_OVER,
                    QUOTE_APPROVED,
                    QUOTE_DECLINED,
                    QUOTE_EXPIRED,
                    PROMISE_PRESSING,
                    PROMISE_BROKEN -> about.reference() + " · You get this mail because you work on such tickets.";
        };
    }
}
