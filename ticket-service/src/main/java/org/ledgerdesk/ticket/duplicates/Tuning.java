package org.ledgerdesk.ticket.duplicates;

/**
 * What was measured to rank best, on public bug reports in order of arrival; decision 0045 says how.
 *
 * @param subjectWeight how many times a word of the subject counts
 * @param words how many of a text's words are looked for, the rarest first
 */
record Tuning(int subjectWeight, float k1, float b, int words, double queryK, double markWeight) {

    static final Tuning MEASURED = new Tuning(3, 1.2f, 0.75f, 80, 1.2, 2.0);
}
