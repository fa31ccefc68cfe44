package org.ledgerdesk.allowance.domain;

/** What happens to work beyond the allowance. */
public enum OverUse {
    ALLOW_AND_BILL,
    NEEDS_APPROVAL
}
