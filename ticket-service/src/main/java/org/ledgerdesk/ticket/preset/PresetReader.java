package org.ledgerdesk.ticket.preset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ledgerdesk.ticket.domain.Priority;

/** Reads a preset's departments and categories and refuses what does not fit together. */
final class PresetReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Set<String> DEPARTMENT = Set.of("code", "label");
    private static final Set<String> CATEGORY = Set.of(
            "code",
            "label",
            "guidance",
            "department",
            "proposedPriority",
            "chargeable",
            "siteDown",
            "firstOfItsClient");

    private PresetReader() {}

    static Departments departments(String file, InputStream content) throws IOException {
        var top = Entry.read(file, content, Set.of("prospects", "departments"));
        var all = distinct(
                top.entries("departments", DEPARTMENT), entry -> new Department(code(entry), Words.in(entry, "label")));
        var departments = new Departments(all, all.getFirst());
        var prospects = departments.department(top.text("prospects"));
        return new Departments(all, known(prospects, top, "prospects", "department"));
    }

    static Categories categories(String file, InputStream content, Departments departments) throws IOException {
        var top = Entry.read(file, content, Set.of("mail", "categories"));
        var all = distinct(top.entries("categories", CATEGORY), entry -> category(entry, departments));
        var categories = new Categories(all, all.getFirst());
        return new Categories(all, known(categories.category(top.text("mail")), top, "mail", "category"));
    }

    private static Category category(Entry entry, Departments departments) {
        var department = departments.department(entry.text("department"));
        return new Category(
                code(entry),
                Words.in(entry, "label"),
                Words.in(entry, "guidance"),
                known(department, entry, "department", "department").code(),
                entry.optionalText("proposedPriority")
                        .map(text -> priority(entry, text))
                        .orElse(null),
                entry.flag("chargeable"),
                entry.flag("siteDown", false),
                entry.flag("firstOfItsClient", false));
    }

    private static Priority priority(Entry entry, String text) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        entry.problem("proposedPriority", "'%s' is no priority, only P1 to P4 are".formatted(text)));
    }

    private static String code(Entry entry) {
        var code = entry.text("code");
        if (!CODE.matcher(code).matches()) {
            throw entry.problem("code", "'%s' is no code: write capitals, digits and _".formatted(code));
        }
        return code;
    }

    private static <T> List<T> distinct(List<Entry> entries, Function<Entry, T> read) {
        var codes = new HashSet<String>();
        return entries.stream()
                .map(entry -> {
                    if (!codes.add(entry.text("code"))) {
                        throw entry.problem("code", "'%s' is there twice".formatted(entry.text("code")));
                    }
                    return read.apply(entry);
                })
                .toList();
    }

    private static <T> T known(Optional<T> found, Entry entry, String key, String what) {
        return found.orElseThrow(
                () -> entry.problem(key, "'%s' is no %s of this preset".formatted(entry.text(key), what)));
    }
}
