package org.ledgerdesk.chassis.preset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What stands under each key of a piece of a preset's file, in the file's order. */
public final class Keys {

    private final Entry whole;
    private final Map<String, Entry> places = new LinkedHashMap<>();
    private final Map<String, Entry> values = new LinkedHashMap<>();

    Keys(Entry whole) {
        this.whole = whole;
    }

    void add(Entry key, Entry value) {
        if (values.put(key.text(), value) != null) {
            throw key.problem("'%s' is said twice".formatted(key.text()));
        }
        places.put(key.text(), key);
    }

    Set<String> names() {
        return values.keySet();
    }

    PresetProblem problem(String key, String reason) {
        return places.get(key).problem(reason);
    }

    public Entry required(String key) {
        return optional(key).orElseThrow(() -> whole.problem("'%s' is missing".formatted(key)));
    }

    public Optional<Entry> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Each key, which may have to be something itself, and its value. */
    public void forEach(BiConsumer<Entry, Entry> each) {
        places.forEach((key, place) -> each.accept(place, values.get(key)));
    }
}
