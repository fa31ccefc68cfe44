package org.ledgerdesk.ticket.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.springframework.util.FileSystemUtils;

/**
 * Where one instance's index lies: a folder for temporary files, so that it takes disk and page cache and not heap. Named after
 * the process, which lets the next one remove what a killed one left.
 */
record IndexFolder(Path path) {

    private static final String NAME = "ledgerdesk-duplicates-";

    static IndexFolder fresh() {
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeLeft(parent);
            return new IndexFolder(Files.createTempDirectory(
                    parent, NAME + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeLeft(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, NAME + "*")) {
            for (var folder : folders) {
                var pid =
                        folder.getFileName().toString().substring(NAME.length()).replaceFirst("-.*", "");
                if (pid.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    Directory open() {
        try {
            return new MMapDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
