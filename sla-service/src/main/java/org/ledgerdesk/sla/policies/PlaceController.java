package org.ledgerdesk.sla.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.sla.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose public holidays a calendar can keep: what Jollyday knows, so that nobody keeps a list of it. */
@RestController
class PlaceController {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(place -> place.name().en());

    record Name(String en, String nl) {}

    /** @param within the region it lies in, if any */
    @JsonInclude
    record Place(String code, Name name, @Nullable String within) {}

    record Page(List<Place> items) {}

    @GetMapping("/api/v1/sla/countries")
    Page countries(Caller caller) {
        Staff.toSee(caller);
        return new Page(HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> new Place(code, country(code), null))
                .sorted(BY_NAME)
                .toList());
    }

    /** Each with those that lie in it after it. */
    @GetMapping("/api/v1/sla/countries/{country}/regions")
    Page regions(@PathVariable String country, Caller caller) {
        Staff.toSee(caller);
        if (!PublicHolidays.knows(country)) {
            throw Problem.notFound();
        }
        return new Page(within(PublicHolidays.places(country), null).toList());
    }

    private static Stream<Place> within(CalendarHierarchy place, @Nullable String code) {
        return place.getChildren().values().stream()
                .map(region -> new Region(region, code))
                .sorted(Comparator.comparing(Region::place, BY_NAME))
                .flatMap(region -> Stream.concat(
                        Stream.of(region.place()),
                        within(region.known(), region.place().code())));
    }

    private record Region(CalendarHierarchy known, Place place) {

        Region(CalendarHierarchy known, @Nullable String within) {
            var code = known.getId().toUpperCase(Locale.ROOT);
            this(known, new Place(within == null ? code : within + "-" + code, described(known), within));
        }
    }

    /** What is no country, such as a stock exchange, has its name from Jollyday alone. */
    private static Name country(String code) {
        var country = Locale.of("", code);
        return code.length() == 2
                ? new Name(country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(DUTCH))
                : described(PublicHolidays.places(code));
    }

    /** Its English names are those of no language. */
    private static Name described(CalendarHierarchy place) {
        return new Name(place.getDescription(Locale.ROOT), place.getDescription(DUTCH));
    }
}
