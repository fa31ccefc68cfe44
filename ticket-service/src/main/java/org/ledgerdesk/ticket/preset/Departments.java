package org.ledgerdesk.ticket.preset;

import java.util.List;
import java.util.Optional;

/** The departments of this desk, and the one that people go to who are nobody's client yet. */
public record Departments(List<Department> all, Department forProspects) {

    public Optional<Department> department(String code) {
        return all.stream().filter(department -> department.code().equals(code)).findFirst();
    }
}
