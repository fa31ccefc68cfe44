package org.ledgerdesk.notification.mail;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.preset.Entry;
import org.ledgerdesk.chassis.preset.PresetFolder;
import org.ledgerdesk.chassis.preset.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the preset says about mail: which category mails get, and what readers call categories and departments. */
@Component
public class PresetLabels {

    private final Map<String, Words> categories;
    private final Map<String, Words> departments;
    private final String mailCategory;

    @Autowired
    PresetLabels(@Value("${ledgerdesk.preset}") String preset) {
        this(new PresetFolder(preset).file("categories.yml"), new PresetFolder(preset).file("departments.yml"));
    }

    PresetLabels(Entry categories, Entry departments) {
        var top = categories.keys(Set.of("mail", "categories"));
        this.categories = labels(top.required("categories"));
        this.departments =
                labels(departments.keys(Set.of("prospects", "departments")).required("departments"));
        var mail = top.required("mail");
        this.mailCategory = mail.text();
        if (!this.categories.containsKey(mailCategory)) {
            throw mail.problem("'%s' is no category of this preset".formatted(mailCategory));
        }
    }

    private static Map<String, Words> labels(Entry list) {
        return list.distinct("code").stream()
                .map(Entry::keys)
                .collect(Collectors.toMap(
                        keys -> keys.required("code").text(), keys -> Words.of(keys.required("label"))));
    }

    public String mailCategory() {
        return mailCategory;
    }

    public String category(@Nullable String code, String language) {
        return label(categories, code, language);
    }

    public String department(@Nullable String code, String language) {
        return label(departments, code, language);
    }

    /** The code itself when it was given by another preset than this one. */
    private static String label(Map<String, Words> labels, @Nullable String code, String language) {
        if (code == null) {
            return "";
        }
        var label = labels.get(code);
        return label == null ? code : label.in(language);
    }
}
