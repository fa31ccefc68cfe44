package org.ledgerdesk.notification.mail.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Our mails in Dutch. */
record Dutch() implements Words {

    private static final Locale NL = Locale.of("nl", "NL");

    @Override
    public Letter about(Occasion about) {
        return new Letter(
                "nl",
                about.mailSubject(),
                "Dag " + about.reader() + ",",
                waiting(about),
                opening(about),
                about.words(),
                closing(about),
                about.portal() == null ? null : "Bekijk " + about.reference() + " in het portaal",
                about.portal(),
                "Met vriendelijke groet,\n" + about.desk(),
                footer(about));
    }

    @Override
    public Letter into(Access access) {
        var once = "De link werkt één keer, de komende " + access.valid("minuten", "uur", "dagen");
        return new Letter(
                "nl",
                access.invited() ? "Welkom! Kies je wachtwoord" : "Kies een nieuw wachtwoord",
                "Dag " + access.reader() + ",",
                null,
                List.of(
                        access.invited()
                                ? "Welkom! Er staat een account voor je klaar: daar vertel je ons wat je nodig hebt, en"
                                        + " zie je hoe ver we zijn."
                                : "Je vroeg om een nieuw wachtwoord. Dat kies je hier."),
                null,
                List.of(
                        access.invited()
                                ? once + ". Daarna vraag je bij het inloggen een nieuwe aan."
                                : once + ". Was jij het niet die erom vroeg? Dan hoef je niets te doen: je wachtwoord"
                                        + " blijft zoals het is."),
                access.invited() ? "Kies je wachtwoord" : "Kies een nieuw wachtwoord",
                access.link(),
                "Met vriendelijke groet,\n" + access.desk(),
                access.invited()
                        ? "Je krijgt deze mail omdat er een account voor je is gemaakt."
                        : "Je krijgt deze mail omdat iemand voor jouw adres om een nieuw wachtwoord vroeg.");
    }

    private static @Nullable String waiting(Occasion about) {
        return switch (about.purpose()) {
            case QUESTION -> "We hebben je antwoord nodig om verder te kunnen.";
            case QUOTE_TO_DECIDE -> "We wachten op je besluit voordat we beginnen.";
            case PROMISE_PRESSING -> "Uiterlijk " + about.promised().due(NL) + ".";
            case PROMISE_BROKEN -> "Te laat sinds " + about.promised().late(NL) + ".";
            default -> null;
        };
    }

    private static List<String> opening(Occasion about) {
        var author = about.author() == null ? "Iemand" : about.author();
        var ticket = about.reference() + " “" + about.subject() + "”";
        return switch (about.purpose()) {
            case CONFIRMATION ->
                List.of(
                        "Je bericht is binnen en heeft nummer " + about.reference()
                                + ". Een collega kijkt ernaar. Je hoeft nu niets te doen: zodra er nieuws is, hoor je van ons.",
                        "Dit schreef je ons, onder “" + about.subject() + (about.words() == null ? "”." : "”:"));
            case NEW_TICKET ->
                List.of("Nieuw ticket voor " + about.department() + ", van " + author + client(about) + ": " + ticket
                        + ", " + about.category() + ".");
            case RESPONSE -> List.of(author + " heeft geantwoord op " + ticket + ":");
            case QUESTION -> List.of(author + " heeft een vraag over " + ticket + ":");
            case RESPONSE_FOR_STAFF ->
                List.of(author + (about.isNote() ? " zette een notitie bij " : " schreef bij ") + ticket + ":");
            case PASSWORD_RESET, INVITATION -> List.of();
            case JOINED ->
                List.of("Wat je ons in " + String.join(" en ", about.joined()) + " vertelde, gaat over hetzelfde als "
                        + ticket + ". We gaan daar met allebei verder: niets van wat je schreef raakt zoek, en je hoort"
                        + " alles wat er gebeurt.");
            case SPLIT ->
                List.of("Een deel van " + (about.splitFrom() == null ? "een ander ticket" : about.splitFrom())
                        + " is een zaak op zich en heeft nu een eigen nummer: " + ticket
                        + ". Wat daarover gezegd is, staat er al bij. Je hoeft nu niets te doen.");
            case QUOTE_TO_DECIDE -> List.of(quote(author, ticket, about.quote()));
            case QUOTE_APPROVED ->
                List.of(author + client(about) + " is akkoord met de offerte voor " + ticket
                        + ". Het werk kan beginnen.");
            case QUOTE_DECLINED ->
                List.of(author + client(about) + " gaat niet akkoord met de offerte voor " + ticket + ".");
            case QUOTE_EXPIRED ->
                List.of("Niemand heeft op tijd besloten: de offerte voor " + ticket + client(about)
                        + " is niet meer geldig.");
            case CHASE -> List.of(author + client(about) + " vraagt hoe het staat met " + ticket + ".");
            case DISPUTE ->
                List.of(author + client(about) + " vindt dat " + ticket
                        + " een andere prioriteit verdient. Die moet opnieuw worden bepaald.");
            case PROMISE_PRESSING ->
                List.of("De tijd voor " + promised(about) + " van " + ticket + client(about)
                        + " raakt op. Dat is beloofd voor "
                        + about.promised().due(NL) + ".");
            case PROMISE_BROKEN ->
                List.of("Voor " + ticket + client(about) + " was " + promised(about) + " beloofd voor "
                        + about.promised().due(NL) + ". Dat is nog niet gebeurd.");
            case TAKEN_OVER -> List.of(takenOver(about, author, ticket));
            case ASSIGNMENT -> List.of(author + " heeft " + ticket + client(about) + " aan jou gegeven.");
        };
    }

    private static List<String> closing(Occasion about) {
        var lines = new ArrayList<String>();
        if (!about.files().isEmpty()) {
            lines.add((about.files().size() == 1 ? "Met dit bestand erbij: " : "Met deze bestanden erbij: ")
                    + String.join(", ", about.files()) + ".");
        }
        switch (about.purpose()) {
            case CONFIRMATION, SPLIT ->
                lines.add("Nog iets kwijt? Beantwoord gewoon deze mail; foto's en bestanden mogen mee.");
            case QUESTION ->
                lines.add(
                        "Beantwoord gewoon deze mail; foto's en bestanden mogen mee. Tot dan wacht je ticket op jou.");
            case RESPONSE ->
                lines.add(
                        about.resolved()
                                ? "Wat ons betreft is het hiermee opgelost. Klopt dat niet, beantwoord dan deze mail en we gaan verder."
                                : "Reageren? Beantwoord gewoon deze mail; foto's en bestanden mogen mee.");
            case RESPONSE_FOR_STAFF ->
                lines.add(
                        about.isNote()
                                ? "Je antwoord op deze mail wordt ook een notitie; klanten zien die nooit."
                                : "Je antwoord op deze mail gaat naar de klant.");
            case QUOTE_TO_DECIDE ->
                lines.add(
                        "Goedkeuren of afwijzen doe je in het portaal; met een antwoord op deze mail besluit je niets.");
            case TAKEN_OVER -> lines.add("Je hoeft er niets meer voor te doen.");
            case JOINED ->
                lines.add("Nog iets kwijt? Beantwoord gewoon deze mail of een eerdere: het komt op dezelfde plek aan.");
            case PROMISE_PRESSING, PROMISE_BROKEN -> {
                lines.add(
                        about.assignee() == null ? "Nog niemand heeft het." : "Het ligt bij " + about.assignee() + ".");
                lines.add("Je antwoord op deze mail gaat naar de klant.");
            }
            case PASSWORD_RESET, INVITATION -> {}
            case NEW_TICKET, ASSIGNMENT, CHASE, DISPUTE, QUOTE_APPROVED, QUOTE_DECLINED, QUOTE_EXPIRED ->
                lines.add("Je antwoord op deze mail gaat naar de klant.");
        }
        if (about.toBeAssessed() && about.asksForAssessment()) {
            lines.add("De prioriteit moet nog worden bepaald.");
        }
        return lines;
    }

    private static String promised(Occasion about) {
        return switch (about.promised().kind()) {
            case "INITIAL_RESPONSE" -> "het eerste antwoord";
            case "ASSESSMENT" -> "het bepalen van de prioriteit";
            case "RESPONSE" -> "het antwoord";
            case "QUOTE" -> "de offerte";
            case "TRAINING_ANSWER" -> "het antwoord op de trainingsvraag";
            case "CONTENT_UPDATE" -> "het bijwerken van de inhoud";
            case "STATUS_UPDATE" -> "een bericht over de voortgang";
            default -> "de volgende stap";
        };
    }

    private static String takenOver(Occasion about, String author, String ticket) {
        if (about.assignee() == null) {
            return author + " heeft " + ticket + " teruggegeven aan de afdeling.";
        }
        return about.assignee().equals(author)
                ? author + " heeft " + ticket + " overgenomen."
                : author + " heeft " + ticket + " aan " + about.assignee() + " gegeven.";
    }

    private static String quote(String author, String ticket, @Nullable Priced quote) {
        var dutch = Locale.of("nl", "NL");
        return quote == null
                ? author + " heeft een offerte gemaakt voor " + ticket + "."
                : author + " heeft een offerte gemaakt voor " + ticket + ": " + quote.price(dutch) + " voor "
                        + quote.work("uur") + " werk, klaar binnen " + quote.workingDays()
                        + (quote.workingDays() == 1 ? " werkdag" : " werkdagen")
                        + " na je akkoord. Je kunt besluiten tot en met " + quote.lastDay(dutch) + ".";
    }

    private static String client(Occasion about) {
        return about.organisation() == null ? "" : " (" + about.organisation() + ")";
    }

    private static String footer(Occasion about) {
        return switch (about.purpose()) {
            case CONFIRMATION, RESPONSE, QUESTION, JOINED, SPLIT ->
                about.reference() + " · Je krijgt deze mail omdat het ticket van jou is of omdat je het volgt.";
            case PASSWORD_RESET, INVITATION -> "";
            case QUOTE_TO_DECIDE ->
                about.reference() + " · Je krijgt deze mail omdat je offertes goedkeurt voor je organisatie.";
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
                    PROMISE_BROKEN -> about.reference() + " · Je krijgt deze mail omdat je aan zulke tickets werkt.";
        };
    }
}
