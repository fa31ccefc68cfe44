package org.ledgerdesk.local.check;

import org.jspecify.annotations.Nullable;

/** A fact as it lies on a topic. */
record Fact(
        String subject,
        long sequence,
        String id,
        String type,
        @Nullable String hash,
        byte[] data) {}
