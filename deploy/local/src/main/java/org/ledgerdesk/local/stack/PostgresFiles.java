package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs from the jar that carries them; a half unpacked folder is never used. */
final class PostgresFiles {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresFiles() {}

    static void unpackTo(Path programs) {
        if (Files.isDirectory(programs)) {
            return;
        }
        Path draft = programs.resolveSibling(programs.getFileName() + ".new");
        try (InputStream archive = PostgresFiles.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !System.getProperty("os.name").equals("Linux")) {
                throw new CannotStart("The built-in PostgreSQL is for Linux on x86-64 only; this is "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ".");
            }
            Folders.delete(draft);
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, draft);
                }
            }
            Files.move(draft, programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
