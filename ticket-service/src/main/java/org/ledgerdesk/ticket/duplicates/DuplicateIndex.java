package org.ledgerdesk.ticket.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.duplicates.WordIndex.Look;

/** All tickets that may be suggested, by their words and by their meaning. */
final class DuplicateIndex implements AutoCloseable {

    /** How many each side brings; who is in neither list is not about the same. */
    private static final int EACH = 60;
    /** So that nothing is divided by nothing when all words asked for are everywhere. */
    private static final double LEAST = 0.1;
    /** What a word of a subject counts at least: among ten tickets each word is in many of them. */
    private static final double COMMON = 1;

    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final Tuning tuning;
    private final WordIndex words;
    private final MeaningIndex meanings = new MeaningIndex();

    /** @param weight how much it counts in the text asked about, from 0 to 1 */
    record Asked(String word, double weight, double rarity) {}

    DuplicateIndex(Directory folder, Tuning tuning) {
        this.tuning = tuning;
        this.words = new WordIndex(folder, analyzer, tuning);
    }

    void put(Indexed ticket) {
        words.put(ticket);
        if (ticket.vector() == null) {
            meanings.remove(ticket.reference());
        } else {
            meanings.put(ticket.reference(), ticket.scope(), ticket.vector());
        }
    }

    void remove(String reference) {
        words.remove(reference);
        meanings.remove(reference);
    }

    void refresh() {
        words.refresh();
    }

    /**
     * Those like this one, in no order yet.
     *
     * @param scope null for all
     * @param vector null when its meaning is not known; then words alone must do
     */
    List<Candidate> like(Described issue, @Nullable Vector vector, @Nullable String scope, @Nullable String requester) {
        try (var look = words.look()) {
            var asked = asked(issue, look);
            if (asked.isEmpty() && issue.marks().isEmpty()) {
                return List.of();
            }
            var byWords = look.best(scope, asked, issue.marks(), tuning.markWeight(), EACH);
            var byMeaning = vector == null ? List.<Match>of() : meanings.nearest(scope, vector, EACH);
            var self = Math.max(
                    LEAST,
                    asked.stream()
                            .mapToDouble(word -> word.weight() * word.weight() * word.rarity())
                            .sum());
            var wordRanks = ranks(byWords);
            var meaningRanks = ranks(byMeaning);
            var scores = new HashMap<String, Double>();
            byWords.forEach(match -> scores.put(match.reference(), match.score()));
            var references = new LinkedHashSet<String>(wordRanks.keySet());
            references.addAll(meaningRanks.keySet());
            var title = new HashMap<String, Double>();
            analyzer.words(issue.subject())
                    .keySet()
                    .forEach(word -> title.put(word, Math.max(COMMON, look.rarity(word))));
            var marks = new HashSet<>(issue.marks());
            var candidates = new ArrayList<Candidate>();
            for (var reference : references) {
                var known = look.known(reference);
                if (known != null) {
                    candidates.add(new Candidate(
                            reference,
                            known.original(),
                            wordRanks.getOrDefault(reference, 0),
                            Math.min(1, scores.getOrDefault(reference, 0.0) / self),
                            meaningRanks.getOrDefault(reference, 0),
                            cosine(vector, reference),
                            overlap(title, analyzer.words(known.subject()).keySet()),
                            shared(marks, known.marks()),
                            Objects.equals(requester, known.requester())));
                }
            }
            return candidates;
        }
    }

    private double cosine(@Nullable Vector vector, String reference) {
        var other = vector == null ? null : meanings.of(reference);
        return vector == null || other == null ? 0 : Vector.cosine(vector.bytes(), 0, other.bytes(), 0);
    }

    /** The words looked for, those of the subject and those said often counting more; the rarest when there are too many. */
    private List<Asked> asked(Described issue, Look look) {
        var counts = new LinkedHashMap<String, Integer>();
        analyzer.words(issue.subject())
                .forEach((word, times) -> counts.merge(word, times * tuning.subjectWeight(), Integer::sum));
        analyzer.words(issue.body()).forEach((word, times) -> counts.merge(word, times, Integer::sum));
        return counts.entrySet().stream()
                .map(word -> new Asked(
                        word.getKey(),
                        word.getValue() / (word.getValue() + tuning.queryK()),
                        look.rarity(word.getKey())))
                .sorted(Comparator.comparingDouble((Asked word) -> -word.weight() * word.rarity()))
                .limit(tuning.words())
                .toList();
    }

    private static Map<String, Integer> ranks(List<Match> matches) {
        var ranks = new LinkedHashMap<String, Integer>();
        matches.forEach(match -> ranks.put(match.reference(), ranks.size() + 1));
        return ranks;
    }

    /** The rarities are those of the words asked about; looking up every candidate's would take longer than all the rest. */
    private static double overlap(Map<String, Double> rarities, Set<String> other) {
        double both = 0;
        double sum = 0;
        for (var word : rarities.entrySet()) {
            sum += word.getValue();
            both += other.contains(word.getKey()) ? word.getValue() : 0;
        }
        if (sum == 0) {
            return 0;
        }
        var usual = sum / rarities.size();
        var known = other.stream()
                .mapToDouble(word -> rarities.getOrDefault(word, usual))
                .sum();
        return 2 * both / (sum + known);
    }

    private static Set<String> shared(Set<String> marks, List<String> others) {
        var shared = new HashSet<>(others);
        shared.retainAll(marks);
        return shared;
    }

    int meanings() {
        return meanings.size();
    }

    @Override
    public void close() {
        words.close();
        analyzer.close();
    }
}
