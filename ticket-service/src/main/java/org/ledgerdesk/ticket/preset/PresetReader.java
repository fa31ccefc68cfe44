package org.ledgerdesk.ticket.preset;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.Keys;
import org.ledgerdesk.chassis.preset.Words;
import org.ledgerdesk.ticket.domain.Priority;

/** Reads a preset's departments and categories and refuses what does not fit together. */
final class PresetReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Set<String> CATEGORY = Set.of(
            "code",
            "label",
            "guidance",
            "department",
            "proposedPriority",
            "chargeable",
            "quote",
            "siteDown",
            "firstOfItsClient");

    private PresetReader() {}

    static Departments departments(Entry file) {
        var top = file.keys(Set.of("prospects", "departments"));
        var all = top.required("departments").distinct("code").stream()
                .map(PresetReader::department)
                .toList();
        var departments = new Departments(all, all.getFirst());
        var prospects = top.required("prospects");
        return new Departments(all, known(departments.department(prospects.text()), prospects, "department"));
    }

    static Categories categories(Entry file, Departments departments) {
        var top = file.keys(Set.of("mail", "categories"));
        var all = top.required("categories").distinct("code").stream()
                .map(entry -> category(entry.keys(CATEGORY), departments))
                .toList();
        var categories = new Categories(all, all.getFirst());
        var mail = top.required("mail");
        return new Categories(all, known(categories.category(mail.text()), mail, "category"));
    }

    private static Department department(Entry entry) {
        var keys = entry.keys(Set.of("code", "label"));
        return new Department(code(keys), Words.of(keys.required("label")));
    }

    private static Category category(Keys keys, Departments departments) {
        var department = keys.required("department");
        return new Category(
                code(keys),
                Words.of(keys.required("label")),
                Words.of(keys.required("guidance")),
                known(departments.department(department.text()), department, "department")
                        .code(),
                keys.optional("proposedPriority")
                        .map(entry -> entry.as(Priority::valueOf, "a priority, only P1 to P4 are"))
                        .orElse(null),
                keys.required("chargeable").flag(),
                flag(keys, "quote"),
                flag(keys, "siteDown"),
                flag(keys, "firstOfItsClient"));
    }

    private static boolean flag(Keys keys, String key) {
        return keys.optional(key).map(Entry::flag).orElse(false);
    }

    private static String code(Keys keys) {
        var code = keys.required("code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.problem("'%s' is no code: write capitals, digits and _".formatted(code.text()));
        }
        return code.text();
    }

    private static <T> T known(Optional<T> found, Entry entry, String what) {
        return found.orElseThrow(() -> entry.problem("'%s' is no %s of this preset".formatted(entry.text(), what)));
    }
}
