package org.ledgerdesk.chassis.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The chosen preset, one folder among those that the service was built with. */
public record PresetFolder(String name) {

    public Entry file(String file) {
        var path = "presets/%s/%s".formatted(name, file);
        try {
            var there = presetsWith(file);
            if (!there.contains(name)) {
                throw new PresetProblem(path, 1, "there is no such file; the presets that have it are " + there);
            }
            try (var content = new ClassPathResource(path).getInputStream()) {
                return Entry.read(path, content);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static Set<String> presetsWith(String file) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:presets/*/" + file);
        return Arrays.stream(found).map(PresetFolder::folder).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String folder(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
