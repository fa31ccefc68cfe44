package org.ledgerdesk.ticket.duplicates;

/** Why a ticket is suggested, the strongest first. */
enum Reason {
    SAME_ORDER_NUMBER,
    SAME_URL,
    SAME_ERROR_CODE,
    SAME_FILE,
    SIMILAR_TITLE,
    SIMILAR_MEANING,
    SIMILAR_WORDS,
    SAME_REQUESTER
}
