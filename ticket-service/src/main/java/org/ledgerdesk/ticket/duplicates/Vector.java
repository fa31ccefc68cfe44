package org.ledgerdesk.ticket.duplicates;

/** A direction in 384 dimensions, a byte for each, of length 127 or nearly. */
record Vector(byte[] bytes) {

    static final int SIZE = 384;
    /** One bit a dimension: which side of zero it is on. Enough to tell the near from the far, not the nearest. */
    static final int SIGN_WORDS = SIZE / Long.SIZE;

    private static final float LENGTH = 127f;

    Vector {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A direction has " + SIZE + " dimensions, not " + bytes.length);
        }
    }

    static Vector of(float[] direction) {
        double square = 0;
        float largest = 0;
        for (var value : direction) {
            square += value * value;
            largest = Math.max(largest, Math.abs(value));
        }
        // Single bytes hold the largest value exactly, so that the others keep as much as they can.
        var bytes = new byte[SIZE];
        if (square > 0) {
            for (int i = 0; i < SIZE; i++) {
                bytes[i] = (byte) Math.round(direction[i] * LENGTH / largest);
            }
        }
        return new Vector(bytes);
    }

    void signs(long[] into, int at) {
        for (int word = 0; word < SIGN_WORDS; word++) {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                bits = bits << 1 | (bytes[word * Long.SIZE + i] < 0 ? 1 : 0);
            }
            into[at + word] = bits;
        }
    }

    /** How much two point the same way: 1 for the same, 0 for nothing in common. */
    static double cosine(byte[] one, int oneAt, byte[] other, int otherAt) {
        int dot = 0;
        int square = 0;
        int otherSquare = 0;
        for (int i = 0; i < SIZE; i++) {
            int a = one[oneAt + i];
            int b = other[otherAt + i];
            dot += a * b;
            square += a * a;
            otherSquare += b * b;
        }
        return square == 0 || otherSquare == 0 ? 0 : dot / Math.sqrt((double) square * otherSquare);
    }
}
