package org.ledgerdesk.notification.mail;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the preset says about mail: which category mails get, and what readers call categories and departments. */
@Component
public class PresetLabels {

    private final Map<String, Map<?, ?>> labels = new HashMap<>();
    private final String mailCategory;

    PresetLabels(@Value("${ledgerdesk.preset}") String preset) throws IOException {
        var categories = read(preset, "categories");
        this.mailCategory = String.valueOf(categories.get("mail"));
        keep(categories.get("categories"));
        keep(read(preset, "departments").get("departments"));
        if (!labels.containsKey(mailCategory)) {
            throw new IllegalStateException(
                    "presets/" + preset + "/categories.yml: mail: names no category: " + mailCategory);
        }
    }

    public String mailCategory() {
        return mailCategory;
    }

    /** The label in that language; the code itself when a newer ticket-service knows one that this preset does not. */
    public String label(String code, String language) {
        var label = labels.getOrDefault(code, Map.of()).get(language);
        return label == null ? code : label.toString();
    }

    private void keep(Object entries) {
        if (entries instanceof List<?> list) {
            for (var entry : list) {
                if (entry instanceof Map<?, ?> one && one.get("label") instanceof Map<?, ?> label) {
                    labels.put(String.valueOf(one.get("code")), label);
                }
            }
        }
    }

    private static Map<?, ?> read(String preset, String file) throws IOException {
        try (var in = new ClassPathResource("presets/" + preset + "/" + file + ".yml").getInputStream()) {
            Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return yaml;
        }
    }
}
