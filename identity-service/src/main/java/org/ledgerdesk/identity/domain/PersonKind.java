package org.ledgerdesk.identity.domain;

/** Whose person somebody is; a {@code PROSPECT} has written to us and belongs to nobody yet. */
public enum PersonKind {
    CLIENT,
    STAFF,
    PROSPECT
}
