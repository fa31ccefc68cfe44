package org.ledgerdesk.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that the documents a newcomer reads link to exists. */
class DocumentsTest {

    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    static Stream<Path> documents() throws IOException {
        try (var decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            return Stream.concat(
                    Stream.of(
                                    "README.md",
                                    "CONTRIBUTING.md",
                                    "docs/walkthrough.md",
                                    "docs/operations.md",
                                    "docs/users.md",
                                    "deploy/presets/README.md")
                            .map(ROOT::resolve),
                    decisions.sorted().toList().stream())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkedFileExists(Path document) throws IOException {
        var missing = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(target -> Files.notExists(document.resolveSibling(target)))
                .toList();
        assertThat(missing).as("links of " + ROOT.relativize(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDecisionFitsOnePage(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        int most = document.getParent().endsWith("decisions") ? 40 : document.endsWith("README.md") ? 80 : 400;
        assertThat(lines).as("lines of " + ROOT.relativize(document)).hasSizeLessThanOrEqualTo(most);
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs/decisions"))) {
                return folder;
            }
        }
        throw new IllegalStateException("There is no docs/decisions above this folder.");
    }
}
