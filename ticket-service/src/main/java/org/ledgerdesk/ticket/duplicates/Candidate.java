package org.ledgerdesk.ticket.duplicates;

import java.util.Set;

/**
 * A ticket that may be about the same, and what speaks for it.
 *
 * @param original what is suggested
 * @param wordRank its place among those with the same words, from 1; 0 when not among them
 * @param wordScore BM25's, as a share of what the same text would have
 * @param meaningRank likewise among those of the same meaning
 * @param cosine how much the two mean the same; 0 when unknown
 * @param title how much of the two subjects' words is the same, rare ones counting more
 * @param shared marks in both
 */
record Candidate(
        String reference,
        String original,
        int wordRank,
        double wordScore,
        int meaningRank,
        double cosine,
        double title,
        Set<String> shared,
        boolean sameRequester) {

    boolean shares(char kind) {
        return shared.stream().anyMatch(mark -> mark.charAt(0) == kind);
    }
}
