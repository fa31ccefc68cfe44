package org.ledgerdesk.ticket.duplicates;

import static org.ledgerdesk.ticket.duplicates.DuplicateBench.milliseconds;
import static org.ledgerdesk.ticket.duplicates.DuplicateBench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right original is among the first: each tracker is one client, reports arrive in order, candidates are the
 * earlier ones of the same tracker under their originals, and those of each tracker's later half are asked.
 */
final class RankingBench {

    private static final List<Integer> FIRST = List.of(1, 5, 10);
    private static final int TOLD_EVERY = 500;

    private final Map<String, int[]> hits = new LinkedHashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final List<Long> embeddings = new ArrayList<>();
    private final List<Long> queries = new ArrayList<>();
    private int asked;

    static void run(Path file) throws IOException {
        var folder = IndexFolder.fresh();
        try (var meaning = new Meaning();
                var index = new DuplicateIndex(folder.open(), Tuning.MEASURED)) {
            new RankingBench().run(Files.readAllLines(file), meaning, index);
        } finally {
            folder.delete();
        }
    }

    private void run(List<String> lines, Meaning meaning, DuplicateIndex index) {
        var reports = lines.stream()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
        var sizes = new HashMap<String, Integer>();
        reports.forEach(report -> sizes.merge(tracker(report), 1, Integer::sum));
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            var place = seen.merge(tracker(report), 1, Integer::sum);
            arrive(report, place > sizes.get(tracker(report)) / 2, meaning, index);
            if ((i + 1) % TOLD_EVERY == 0) {
                say("… %d of %d reports", i + 1, reports.size());
            }
        }
        say("%d reports, %d asked", reports.size(), asked);
        hits.forEach((method, count) -> say(
                "%-22s RR@1 %.3f  RR@5 %.3f  RR@10 %.3f", method, share(count[0]), share(count[1]), share(count[2])));
        say("embedding %s · query %s", milliseconds(embeddings), milliseconds(queries));
    }

    private void arrive(JsonNode report, boolean late, Meaning meaning, DuplicateIndex index) {
        var id = tracker(report) + '/' + report.path("id").asString();
        var issue = Described.of(
                report.path("title").asString(""), report.path("description").asString(""), List.of(), List.of());
        var began = System.nanoTime();
        var vector = meaning.of(issue);
        embeddings.add(System.nanoTime() - began);
        var duplicateOf = report.path("duplicateOf").asString(null);
        var known = duplicateOf == null ? null : tracker(report) + '/' + duplicateOf;
        var original = known == null ? null : originals.get(known);
        if (original != null && late) {
            index.refresh();
            began = System.nanoTime();
            var candidates = index.like(issue, vector, tracker(report), null);
            var ranked = Ranking.of(candidates);
            queries.add(System.nanoTime() - began);
            judge(candidates, ranked, original);
        }
        originals.put(id, original == null ? id : original);
        if (known != null) {
            // The report everybody points at may come later; then the first of them stands for all.
            originals.putIfAbsent(known, id);
        }
        index.put(new Indexed(id, tracker(report), originals.get(id), "", issue, vector));
    }

    private void judge(List<Candidate> candidates, List<Ranking.Ranked> ranked, String original) {
        asked++;
        count("words", by(candidates, one -> reciprocal(one.wordRank())), original);
        count("meaning", by(candidates, one -> reciprocal(one.meaningRank())), original);
        count(
                "fused by rank",
                by(candidates, one -> reciprocal(one.wordRank()) + reciprocal(one.meaningRank())),
                original);
        count("as people see it", ranked.stream().map(Ranking.Ranked::original).toList(), original);
    }

    private void count(String method, List<String> order, String original) {
        var place = order.indexOf(original);
        var counts = hits.computeIfAbsent(method, name -> new int[FIRST.size()]);
        for (int i = 0; i < FIRST.size(); i++) {
            counts[i] += place >= 0 && place < FIRST.get(i) ? 1 : 0;
        }
    }

    private static List<String> by(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .map(Candidate::original)
                .distinct()
                .toList();
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1.0 / (10 + rank);
    }

    private static String tracker(JsonNode report) {
        return report.path("tracker").asString();
    }

    private double share(int count) {
        return asked == 0 ? 0 : (double) count / asked;
    }
}
