package org.ledgerdesk.ticket.preset;

import java.util.List;
import java.util.Optional;

/** The categories of this desk in the order people choose from, and the one that mails get. */
public record Categories(List<Category> all, Category forMail) {

    public Optional<Category> category(String code) {
        return all.stream().filter(category -> category.code().equals(code)).findFirst();
    }
}
