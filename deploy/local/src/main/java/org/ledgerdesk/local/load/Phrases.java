package org.ledgerdesk.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people of one language write to a desk: issues by theme, and what is said on the way; read from {@code <language>.json}. */
record Phrases(Map<String, List<String>> slots, Map<String, List<String>> common, List<Theme> themes) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    /** One sort of issue. */
    record Theme(
            String category,
            String priority,
            @Nullable String department,
            List<String> subjects,
            List<String> descriptions) {}

    /** Only what the desk's preset has a category for. */
    static Phrases in(String language, Set<String> categories) {
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream(language + ".json"))) {
            var all = JsonMapper.builder().build().readValue(file, Phrases.class);
            var usable = all.themes.stream()
                    .filter(theme -> categories.contains(theme.category()))
                    .toList();
            return new Phrases(all.slots, all.common, usable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phrase of that sort with its gaps filled. */
    String say(String sort, Dice dice, Issue issue) {
        return fill(dice.of(Objects.requireNonNull(common.get(sort))), dice, issue);
    }

    /** What the issue is about stays the same; the rest of the gaps may differ from phrase to phrase. */
    String fill(String phrase, Dice dice, Issue issue) {
        return SLOT.matcher(phrase).replaceAll(gap -> switch (gap.group(1)) {
            case "order" -> issue.order();
            case "url" -> issue.url();
            case "product" -> issue.product();
            case "adjective" -> issue.adjective();
            case "page" -> issue.page();
            case "code" -> issue.code();
            case "system" -> issue.system();
            case "carrier" -> issue.carrier();
            case "number" -> Integer.toString(dice.between(2, 240));
            case "step" -> Integer.toString(issue.step());
            default -> dice.of(Objects.requireNonNull(slots.get(gap.group(1)), gap.group(1)));
        });
    }
}
