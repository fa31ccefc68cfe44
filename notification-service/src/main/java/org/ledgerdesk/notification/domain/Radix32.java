package org.ledgerdesk.notification.domain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** Ids in digits that survive mail systems, which may change the case of an address: 26 characters for a UUID. */
final class Radix32 {

    private static final int RADIX = 32;
    private static final int LENGTH = 26;
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(128);

    private Radix32() {}

    static String of(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return of(bytes, LENGTH);
    }

    static String of(byte[] bytes, int length) {
        var digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(length - digits.length()) + digits;
    }

    static Optional<UUID> id(String digits) {
        if (digits.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var number = new BigInteger(digits, RADIX);
            return number.signum() < 0 || number.compareTo(MOST) >= 0
                    ? Optional.empty()
                    : Optional.of(new UUID(number.shiftRight(64).longValue(), number.longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
