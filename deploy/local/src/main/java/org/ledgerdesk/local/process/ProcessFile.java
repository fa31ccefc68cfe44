package org.ledgerdesk.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The file that remembers one process: first line its pid, second its mark, third its command for people to read.
 * The first line alone is what scripts need.
 */
final class ProcessFile {

    private final Path path;

    ProcessFile(Path folder, String name) {
        this.path = folder.resolve(name);
    }

    void write(ProcessHandle process, String command) {
        try {
            Path draft = path.resolveSibling("." + path.getFileName() + ".new");
            Files.writeString(draft, process.pid() + "\n" + ProcessMark.of(process) + "\n" + command + "\n");
            move(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The process the file means, if it still runs and is the same one. */
    Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(path);
            if (lines.size() < 2 || !lines.getFirst().matches("[1-9][0-9]{0,17}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(process -> ProcessMark.fits(process, lines.get(1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
