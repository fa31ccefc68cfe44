package org.ledgerdesk.ticket.domain;

/** Words somebody wrote, readable only with the key of their (ticket, author): a type of its own so that no fact can hold them in the clear. */
public record SealedText(String value) {

    public SealedText {
        if (!value.startsWith("sealed:")) {
            throw new IllegalArgumentException("Words must be sealed before they become part of a fact");
        }
    }
}
