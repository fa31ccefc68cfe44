package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A built service, laid out so that a JVM starts it quickly: the fat jar taken apart once (a JDK's start-up cache does not see
 * into nested jars), in a folder of this desk, so that a new build never pulls the jars from under a running service.
 */
final class App {

    private final Service service;
    private final Path fatJar;
    private final Home home;
    private final String stamp;

    App(Service service, Path checkout, Home home) {
        this.service = service;
        this.home = home;
        this.fatJar = fatJar(service, checkout);
        this.stamp = stamp();
    }

    private static Path fatJar(Service service, Path checkout) {
        Path target = checkout.resolve(service.id()).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file ->
                            file.getFileName().toString().matches(service.id() + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(service.id() + " is not built: ./mvnw package -DskipTests"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with each build of the service and with each JDK. */
    private String stamp() {
        try {
            long hash = Files.getLastModifiedTime(fatJar).toMillis() * 31 + Files.size(fatJar);
            return HexFormat.of()
                    .toHexDigits(
                            hash * 31 + System.getProperty("java.vm.version").hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return home.apps().resolve(service.id() + "-" + stamp);
    }

    Path jar() {
        return folder().resolve(fatJar.getFileName());
    }

    Path cache() {
        return home.aot().resolve(service.id() + "-" + stamp + ".aot");
    }

    Path cacheDraft() {
        return home.aot().resolve(service.id() + ".new");
    }

    /** Takes the jar apart unless this build was already, and removes what earlier builds left. */
    void layOut() {
        try {
            Files.createDirectories(home.apps());
            Files.createDirectories(home.aot());
            removeOthers(home.apps(), folder());
            removeOthers(home.aot(), cache());
            Files.deleteIfExists(cacheDraft());
            if (!Files.isDirectory(folder())) {
                Path draft = home.apps().resolve(service.id() + ".new");
                Folders.delete(draft);
                Tool.run(List.of(
                        JavaCommand.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        fatJar.toString(),
                        "extract",
                        "--destination",
                        draft.toString()));
                Files.move(draft, folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeOthers(Path parent, Path kept) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            files.filter(file -> file.getFileName().toString().matches(service.id() + "-[0-9a-f]{16}(\\.aot)?"))
                    .filter(file -> !file.equals(kept))
                    .sorted(Comparator.naturalOrder())
                    .forEach(Folders::delete);
        }
    }
}
