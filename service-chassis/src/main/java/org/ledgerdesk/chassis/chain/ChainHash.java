package org.ledgerdesk.chassis.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the hash before and every stored column of a fact, each with its length in front so that no two facts read the
 * same. The migration that chained older facts and {@code ./ledgerdesk drill} say the same in SQL.
 */
final class ChainHash {

    private static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final int ABSENT = -1;

    private final MessageDigest digest;

    private ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** @param previous the hash of the same aggregate's fact before; null for its first */
    static byte[] of(byte @Nullable [] previous, StoredRow row) {
        var hash = new ChainHash();
        hash.digest.update(previous == null ? BEFORE_THE_FIRST : previous);
        hash.add(row.aggregate());
        hash.add(Long.toString(row.sequence()));
        hash.add(row.id());
        hash.add(row.aggregateType());
        hash.add(row.payloadType());
        hash.add(row.revision());
        hash.add(row.storedAt());
        hash.add(row.payload());
        hash.add(row.metaData());
        return hash.digest.digest();
    }

    private void add(@Nullable String text) {
        add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte @Nullable [] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? ABSENT : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
