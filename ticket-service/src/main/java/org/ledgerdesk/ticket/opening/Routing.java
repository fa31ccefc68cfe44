package org.ledgerdesk.ticket.opening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.Priority;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Category;
import org.ledgerdesk.ticket.preset.Departments;
import org.springframework.stereotype.Component;

/** Where a new ticket goes, by the preset. */
@Component
class Routing {

    private final Categories categories;
    private final Departments departments;

    Routing(Categories categories, Departments departments) {
        this.categories = categories;
        this.departments = departments;
    }

    record Route(
            String category,
            String department,
            boolean siteDown,
            boolean chargeable,
            boolean quote,
            @Nullable Priority proposedPriority) {}

    /** A prospect's ticket goes to where prospects go, whatever it is about. */
    Optional<Route> of(OpenRequest request, Optional<Requester> requester, Typed typed, boolean mail) {
        var category = category(request, typed, mail);
        var asked = request.department();
        if (asked != null && departments.department(asked).isEmpty()) {
            typed.wrong("department", "unknown-department", "There is no such department.");
        }
        var prospect = requester.filter(one -> one.organisation() == null).isPresent();
        return category.map(found -> new Route(
                found.code(),
                prospect ? departments.forProspects().code() : asked != null ? asked : found.department(),
                found.siteDown(),
                found.chargeable(),
                found.quote(),
                found.siteDown() ? Priority.P1 : found.proposedPriority()));
    }

    private Optional<Category> category(OpenRequest request, Typed typed, boolean mail) {
        if (request.category() == null && mail) {
            return Optional.of(categories.forMail());
        }
        if (request.category() == null) {
            typed.wrong("category", "required", "Say what it is about.");
            return Optional.empty();
        }
        var category = categories.category(request.category());
        if (category.isEmpty()) {
            typed.wrong("category", "unknown-category", "There is no such category.");
        }
        return category;
    }
}
