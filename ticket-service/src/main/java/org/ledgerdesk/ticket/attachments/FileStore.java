package org.ledgerdesk.ticket.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.ledgerdesk.chassis.problems.Problem;

/**
 * A folder in which each file lies under the fingerprint of its content: the same bytes twice are kept once, and a file
 * never changes. Nothing is ever unpacked or drawn, so a zip bomb or a huge picture is just bytes here.
 */
final class FileStore {

    static final long LARGEST = 25L * 1024 * 1024;

    private static final String ARRIVING = "arriving";

    private final Path folder;
    private final Path arriving;
    private final Tika types = new Tika();

    FileStore(Path folder) throws IOException {
        this.folder = folder;
        this.arriving = Files.createDirectories(folder.resolve(ARRIVING));
        forgetWhatWasCutOff();
    }

    /** Reads all bytes into a temporary file; whoever calls keeps or discards it. */
    Upload receive(String name, InputStream bytes) throws IOException {
        var file = Files.createTempFile(arriving, "upload-", "");
        try {
            var digest = sha256();
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                new Bounded(bytes).transferTo(out);
            }
            var size = Files.size(file);
            if (size == 0) {
                throw Problem.rule("file", "empty-file", "This file is empty.");
            }
            flush(file);
            return new Upload(file, name, type(file, name), size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** Puts the bytes where they stay; they outlive a power cut from here on. */
    void keep(Upload upload) throws IOException {
        var place = place(upload.sha256());
        if (Files.exists(place)) {
            return;
        }
        var shelf = Files.createDirectories(place.getParent());
        Files.move(upload.file(), place, StandardCopyOption.ATOMIC_MOVE);
        flush(shelf);
        flush(folder);
    }

    /** Nothing happens to an upload that was kept. */
    void discard(Upload upload) throws IOException {
        Files.deleteIfExists(upload.file());
    }

    Path file(String sha256) {
        var place = place(sha256);
        if (!Files.exists(place)) {
            throw new UncheckedIOException(
                    new NoSuchFileException(place.toString(), null, "its attachment is known, its bytes are gone"));
        }
        return place;
    }

    /** Fingerprints of all that is kept; to be closed. */
    Stream<String> kept() throws IOException {
        return Files.walk(folder)
                .filter(path -> !path.startsWith(arriving) && Files.isRegularFile(path))
                .map(path -> path.getFileName().toString());
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** By its bytes; the name only refines, as a spreadsheet among zip files. */
    private String type(Path file, String name) throws IOException {
        try (var start = Files.newInputStream(file)) {
            return types.detect(start, name);
        }
    }

    /** Spares what another instance may be receiving at this moment. */
    private void forgetWhatWasCutOff() throws IOException {
        var longAgo = Instant.now().minus(Duration.ofHours(1));
        try (var left = Files.list(arriving)) {
            for (var file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void flush(Path path) throws IOException {
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Stops reading once there is more than we take, whatever length was announced. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > LARGEST) {
                throw Problem.tooLarge("A file may have 25 MB at most.");
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            read += one < 0 ? 0 : 1;
            if (read > LARGEST) {
                throw Problem.tooLarge("A file may have 25 MB at most.");
            }
            return one;
        }
    }
}
