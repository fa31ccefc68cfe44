package org.ledgerdesk.ticket.splits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.Standing;
import org.ledgerdesk.ticket.preset.Categories;
import org.ledgerdesk.ticket.preset.Category;
import org.springframework.stereotype.Component;

/** Where a ticket goes that is split from another: to the same place, unless staff say that it is something else. */
@Component
class NewPlace {

    private final Categories categories;

    NewPlace(Categories categories) {
        this.categories = categories;
    }

    record Place(Category category, String department) {}

    Optional<Place> of(@Nullable String asked, Standing source, Typed typed) {
        var category = categories.category(asked == null ? source.category() : asked);
        if (category.isEmpty()) {
            typed.wrong("category", "unknown-category", "There is no such category.");
        }
        if (asked == null && category.filter(Category::siteDown).isPresent()) {
            typed.wrong("category", "required", "What is it about? A site is down only once.");
        }
        var stays = asked == null || source.organisation() == null;
        return category.map(found -> new Place(found, stays ? source.department() : found.department()));
    }
}
