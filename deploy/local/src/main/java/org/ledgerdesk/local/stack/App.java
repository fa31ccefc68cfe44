package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A built service, laid out so that a JVM starts it quickly: the fat jar taken apart once (a JDK's start-up cache does not see
 * into nested jars), in a folder of this desk, so that a new build never pulls the jars from under a running service. A link
 * names the build that this desk runs: what was built since is taken up when somebody asks for it, and never in between.
 */
final class App {

    private final Service service;
    private final Path target;
    private final Home home;
    private final BiConsumer<Path, Path> takeApart;

    App(Service service, Path checkout, Home home) {
        this(service, checkout, home, App::takeApart);
    }

    /** @param takeApart makes a folder from a fat jar */
    App(Service service, Path checkout, Home home, BiConsumer<Path, Path> takeApart) {
        this.service = service;
        this.target = checkout.resolve(service.id()).resolve("target");
        this.home = home;
        this.takeApart = takeApart;
    }

    Path jar() {
        return jarIn(folder()).orElseThrow(this::missing);
    }

    Path cache() {
        return home.aot().resolve(folder().getFileName() + ".aot");
    }

    Path cacheDraft() {
        return home.aot().resolve(service.id() + ".new");
    }

    /** Makes what was built last what this desk runs; says whether that is another build than before. */
    boolean layOut() {
        try {
            Files.createDirectories(home.apps());
            Files.createDirectories(home.aot());
            Optional<Path> built = jarIn(target);
            if (built.isEmpty()) {
                folder();
                return false;
            }
            Path folder = home.apps().resolve(service.id() + "-" + stamp(built.get()));
            if (!Files.isDirectory(folder)) {
                Path draft = home.apps().resolve(service.id() + ".new");
                Folders.delete(draft);
                takeApart.accept(built.get(), draft);
                Files.move(draft, folder);
            }
            return link(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what earlier builds left; not while one of them runs. */
    void forgetEarlier() {
        try {
            removeOthers(home.apps(), folder().getFileName());
            removeOthers(home.aot(), cache().getFileName());
            Files.deleteIfExists(cacheDraft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return link().toRealPath();
        } catch (IOException e) {
            throw missing();
        }
    }

    private boolean link(Path folder) throws IOException {
        Path name = folder.getFileName();
        if (Files.isSymbolicLink(link()) && Files.readSymbolicLink(link()).equals(name)) {
            return false;
        }
        Path draft = home.apps().resolve(service.id() + ".link");
        Files.deleteIfExists(draft);
        Files.createSymbolicLink(draft, name);
        Files.move(draft, link(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Path link() {
        return home.apps().resolve(service.id());
    }

    private Optional<Path> jarIn(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file ->
                            file.getFileName().toString().matches(service.id() + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with each build of the service and with each JDK. */
    private static String stamp(Path jar) throws IOException {
        long hash = Files.getLastModifiedTime(jar).toMillis() * 31 + Files.size(jar);
        return HexFormat.of()
                .toHexDigits(hash * 31 + System.getProperty("java.vm.version").hashCode());
    }

    private CannotStart missing() {
        return new CannotStart(service.id() + " is not built: ./ledgerdesk up");
    }

    private void removeOthers(Path parent, Path kept) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            files.filter(file -> file.getFileName().toString().matches(service.id() + "-[0-9a-f]{16}(\\.aot)?"))
                    .filter(file -> !file.getFileName().equals(kept))
                    .forEach(Folders::delete);
        }
    }

    private static void takeApart(Path jar, Path folder) {
        Tool.run(List.of(
                JavaCommand.java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString()));
    }
}
