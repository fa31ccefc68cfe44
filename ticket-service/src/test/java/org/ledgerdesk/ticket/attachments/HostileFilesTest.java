package org.ledgerdesk.ticket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers may send: it is taken as bytes, never opened, never run, and never leaves its folder. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void aZipBombIsAsManyBytesAsItHas() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 256; megabyte++) {
                zip.write(zeros);
            }
        }
        var upload = take("bomb.zip", bomb.toByteArray());
        assertThat(upload.mediaType()).isEqualTo("application/zip");
        assertThat(upload.size()).isEqualTo(bomb.size()).isLessThan(1 << 20);
        assertThat(everything()).isEqualTo(bomb.size());
    }

    @Test
    void aPictureOfAMillionTimesAMillionPixelsIsItsFewBytes() throws IOException {
        var picture = new ByteArrayOutputStream();
        picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(1_000_000)
                .putInt(1_000_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        picture.writeBytes(ByteBuffer.allocate(4).putInt(13).array());
        picture.writeBytes(header);
        picture.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        var upload = take("flood.png", picture.toByteArray());
        assertThat(upload.mediaType()).isEqualTo("image/png");
        assertThat(upload.size()).isEqualTo(picture.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    invoice.pdf | <html><script>alert(1)</script></html> | text/html
                    photo.jpg   | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/> | image/svg+xml
                    notes.txt   | <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/> | application/xhtml+xml
                    """)
    void whatPretendsToBeAnotherTypeIsCalledWhatItIs(String name, String content, String type) throws IOException {
        assertThat(take(name, content.getBytes(StandardCharsets.UTF_8)).mediaType())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "..\\..\\windows\\system32\\cmd.exe",
                "/etc/passwd",
                "C:\\x.txt",
                "....//....//x",
                "..",
                "%2e%2e%2fx",
                "a\u0000.png",
                "\uFFFD\uFFFD\uFFFD.png",
                "\uFFFD",
                "con:stream.txt",
                "x.png\u202Egnp.exe"
            })
    void noNameLeadsOutOfTheFolderOrIntoAFileName(String name) throws IOException {
        var clean = FileName.clean(name);
        assertThat(clean).isNotBlank().doesNotContain("/", "\\", "\u0000", "\uFFFD", "\u202E");
        assertThat(clean).isNotIn(".", "..");
        var upload = take(clean, name.getBytes(StandardCharsets.UTF_8));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(place(upload.sha256()));
        }
    }

    @Test
    void aDiskThatFillsUpMidwayLeavesNothingBehind() throws IOException {
        var store = new FileStore(folder);
        var full = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ >= 100_000) {
                    throw new IOException("No space left on device");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.receive("big.bin", full)).hasMessageContaining("No space left");
        assertThat(everything()).isZero();
    }

    private Upload take(String name, byte[] content) throws IOException {
        var store = new FileStore(folder);
        var upload = store.receive(name, new ByteArrayInputStream(content));
        store.keep(upload);
        return upload;
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private long everything() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        long size = 0;
        for (var file : files) {
            size += Files.size(file);
        }
        return size;
    }
}
