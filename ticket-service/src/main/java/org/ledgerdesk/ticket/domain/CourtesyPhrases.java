package org.ledgerdesk.ticket.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases a courtesy is made of, one file per language beside this class: a new language is a new file. */
final class CourtesyPhrases {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'-]*\\.?");
    private static final Set<String> PARTICLES =
            Set.of("van", "de", "den", "der", "ten", "ter", "von", "zu", "du", "la", "le", "di");
    private static final int MOST_IN_A_NAME = 5;
    private static final Set<String> NAMES = listed("names");
    private static final Set<String> NEVER = listed("never");
    private static final List<Phrase> PHRASES =
            Stream.of("en", "nl", "de", "fr").flatMap(CourtesyPhrases::phrases).toList();

    private CourtesyPhrases() {}

    /** What a clause amounts to; {@code closes} says that a name may follow. */
    record Meaning(boolean thanks, boolean closes) {

        Meaning and(Meaning other) {
            return new Meaning(thanks || other.thanks, closes || other.closes);
        }
    }

    /** One word after another with choices between them; an empty choice may be left out. */
    private record Phrase(Meaning meaning, List<List<List<String>>> slots) {

        BitSet ends(List<String> words, int from) {
            var reached = new BitSet();
            reached.set(from);
            for (var slot : slots) {
                var next = new BitSet();
                for (var choice : slot) {
                    reached.stream()
                            .filter(at -> startsWith(words, at, choice))
                            .forEach(at -> next.set(at + choice.size()));
                }
                reached = next;
            }
            reached.clear(from);
            return reached;
        }

        private static boolean startsWith(List<String> words, int at, List<String> choice) {
            return at + choice.size() <= words.size()
                    && words.subList(at, at + choice.size()).equals(choice);
        }
    }

    /** Empty when the clause holds a word that is no part of a courtesy. */
    static Optional<Meaning> meaning(List<String> tokens, Set<String> names) {
        var words = tokens.stream().map(OwnWords::bare).toList();
        var meanings = new Meaning[words.size() + 1];
        meanings[0] = new Meaning(false, false);
        for (int at = 0; at < words.size(); at++) {
            if (meanings[at] == null) {
                continue;
            }
            var here = meanings[at];
            if (NAMES.contains(words.get(at)) || names.contains(words.get(at))) {
                meanings[at + 1] = merged(meanings[at + 1], here);
            }
            for (var phrase : PHRASES) {
                var both = here.and(phrase.meaning());
                phrase.ends(words, at).stream().forEach(end -> meanings[end] = merged(meanings[end], both));
            }
        }
        return Optional.ofNullable(meanings[words.size()]);
    }

    /** A first name that is known, and a family name that looks like one. */
    static boolean isFullName(List<String> tokens, Set<String> names) {
        var first = OwnWords.bare(tokens.getFirst());
        return tokens.size() <= MOST_IN_A_NAME
                && (NAMES.contains(first) || names.contains(first))
                && tokens.stream().allMatch(CourtesyPhrases::mayBeName);
    }

    private static boolean mayBeName(String token) {
        var bare = OwnWords.bare(token);
        return PARTICLES.contains(bare)
                || !NEVER.contains(bare) && NAME.matcher(token).matches();
    }

    /** Whether words below a signature mark look like something said there. */
    static boolean mayAsk(String signature) {
        return signature.contains("?")
                || Arrays.stream(signature.split("[^\\p{L}\\p{M}']+"))
                        .map(OwnWords::bare)
                        .anyMatch(NEVER::contains);
    }

    /** The single words of people's names, without those that could say something. */
    static Set<String> words(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[\\s.,]+"), name.split("[\\s.,-]+")))
                .flatMap(Arrays::stream)
                .map(OwnWords::bare)
                .filter(word -> word.length() > 1 && !NEVER.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Meaning merged(Meaning one, Meaning other) {
        return one == null ? other : one.and(other);
    }

    private static Stream<Phrase> phrases(String language) {
        var section = new String[] {""};
        return lines(language).flatMap(line -> {
            if (line.startsWith("=")) {
                section[0] = line.substring(1).strip();
                return Stream.empty();
            }
            var meaning =
                    switch (section[0]) {
                        case "thanks", "works", "praise" -> new Meaning(true, false);
                        case "beside" -> new Meaning(false, false);
                        case "closing" -> new Meaning(false, true);
                        default -> throw new IllegalStateException(language + ": " + line);
                    };
            return Stream.of(new Phrase(meaning, slots(line)));
        });
    }

    private static List<List<List<String>>> slots(String line) {
        return Pattern.compile("\\(([^)]*)\\)|(\\S+)")
                .matcher(line)
                .results()
                .map(slot -> slot.group(1) == null ? slot.group(2) : slot.group(1))
                .map(choices -> Arrays.stream(choices.split("\\|", -1))
                        .map(choice -> choice.isBlank() ? List.<String>of() : bare(choice))
                        .toList())
                .toList();
    }

    private static List<String> bare(String choice) {
        return Arrays.stream(choice.strip().split("\\s+")).map(OwnWords::bare).toList();
    }

    private static Set<String> listed(String file) {
        return lines(file)
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(OwnWords::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        try (var in = CourtesyPhrases.class.getResourceAsStream("courtesy/" + file + ".txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
