package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What only this desk knows: made at random when first asked for, kept in a file that only its owner reads. */
public final class Secrets {

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties kept = new Properties();

    public Secrets(Home home) {
        this.file = home.secrets();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** For programs: 192 random bits. */
    public String token(String name) {
        return kept(name, () -> HexFormat.of().formatHex(bytes(24)));
    }

    /** A key of 32 bytes. */
    public String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** For people, who have to type it: three groups of five, without look-alikes (74 bits). */
    public String password(String name) {
        return kept(name, () -> IntStream.range(0, 3).mapToObj(group -> group()).collect(Collectors.joining("-")));
    }

    /** What somebody else made and we have to keep. */
    public synchronized Optional<String> given(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    public synchronized void keep(String name, String value) {
        kept.setProperty(name, value);
        save();
    }

    private synchronized String kept(String name, Supplier<String> make) {
        return given(name).orElseGet(() -> {
            String made = make.get();
            keep(name, made);
            return made;
        });
    }

    private String group() {
        return random.ints(5, 0, READABLE.length())
                .mapToObj(at -> READABLE.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            kept.store(text, "Secrets of this local desk. Whoever reads them can do anything on it.");
            OwnersFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
