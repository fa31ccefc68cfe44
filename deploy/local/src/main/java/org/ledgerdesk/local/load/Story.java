package org.ledgerdesk.local.load;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Invents the tickets of a desk that has been in use for years, each from its number alone. */
final class Story {

    /** So many in a hundred tell of an issue that somebody of the same client has told of lately. */
    private static final double AGAIN = 6;

    private final Options options;
    private final Instant until;
    private final Duration span;
    private final List<Client> clients;
    private final Map<String, Phrases> phrases;

    Story(Options options, Instant until, Map<String, Phrases> phrases) {
        this.options = options;
        this.until = until;
        this.span = Duration.ofDays(365L * options.years());
        this.clients = Client.ALL.stream()
                .filter(client ->
                        options.organisation() == null || client.slug().equals(options.organisation()))
                .toList();
        this.phrases = phrases;
    }

    /** A ticket as the import door takes it. */
    Map<String, Object> ticket(int number) {
        var dice = dice(number, "told");
        var issue = issue(number);
        var words = words(issue.client());
        var requester = dice.of(issue.client().people());
        var description = words.fill(dice.of(issue.theme().descriptions()), dice, issue);
        var openedAt = openedAt(number, dice);
        var past = new LinkedHashMap<String, Object>();
        past.put("id", Integer.toString(number));
        past.put("requester", requester);
        past.put("openedAt", openedAt.toString());
        past.put("category", issue.theme().category());
        past.put("subject", words.fill(dice.of(issue.theme().subjects()), dice, issue));
        past.put("description", letter(words.say("greeting", dice, issue), description, requester));
        past.put("channel", dice.of(List.of("PORTAL", "PORTAL", "PORTAL", "MAIL", "MAIL", "PHONE")));
        past.put("urls", dice.percent(60) ? List.of(issue.url()) : List.of());
        past.put("orderNumbers", description.contains(issue.order()) ? List.of(issue.order()) : List.of());
        past.put(
                "acts",
                new Course(issue, words, dice, requester, openedAt, until, options.responses())
                        .acts(isOpen(number, dice)));
        return past;
    }

    /** The latest ones are not done yet, and a few of those are all the same. */
    private boolean isOpen(int number, Dice dice) {
        var open = options.openPercent() / 100 * options.tickets();
        return options.openPercent() >= 80
                ? dice.percent(options.openPercent())
                : number >= options.tickets() - open * 1.25 && dice.percent(80);
    }

    private Instant openedAt(int number, Dice dice) {
        var share = (number + 0.5) / options.tickets();
        var moment = until.minus(span).plusMillis((long) (span.toMillis() * share));
        var atWork = moment.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plusSeconds(dice.between(7 * 3600, 20 * 3600))
                .plusMillis(dice.below(1000));
        return atWork.isBefore(until.minus(Duration.ofMinutes(30))) ? atWork : moment.minus(Duration.ofMinutes(30));
    }

    private Issue issue(int number) {
        int of = number;
        for (var again = dice(of, "again"); of > 0 && again.percent(AGAIN); again = dice(of, "again")) {
            of = Math.max(0, of - again.between(1, 40));
        }
        var dice = dice(of, "issue");
        var client = clients.get(Math.min(dice.below(clients.size()), dice.below(clients.size())));
        return Issue.of(client, words(client), dice);
    }

    private Phrases words(Client client) {
        return java.util.Objects.requireNonNull(phrases.get(client.language()));
    }

    private Dice dice(int number, String what) {
        return new Dice(options.seed(), number, what);
    }

    private static String letter(String greeting, String text, String from) {
        var name = from.substring(0, from.indexOf('@'));
        return Stream.of(greeting, text, Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining("\n\n"));
    }
}
