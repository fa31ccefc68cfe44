package org.ledgerdesk.identity.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actor;
import org.ledgerdesk.identity.domain.AuditTrail;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Locales;
import org.ledgerdesk.identity.domain.Organisation;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.ledgerdesk.identity.domain.Version;
import org.ledgerdesk.identity.topics.DirectoryPublisher;
import org.springframework.stereotype.Component;

/** Registers, changes and shows client companies; writes run in the caller's transaction. */
@Component
class Organisations {

    private final OrganisationTable organisations;
    private final PersonTable people;
    private final DirectoryPublisher publisher;
    private final AuditTrail audit;

    Organisations(OrganisationTable organisations, PersonTable people, DirectoryPublisher publisher, AuditTrail audit) {
        this.organisations = organisations;
        this.people = people;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** @param accountManager address or id of somebody of the staff */
    record Register(
            @NotNull @Size(max = 60) String slug,
            @NotNull @Size(max = 1000) String name,
            @Nullable String locale,
            @Nullable @Size(max = 60) String calendar,
            @Nullable @Size(max = 320) String accountManager) {}

    /** What is left out stays; an empty calendar or account manager goes. */
    record Change(
            @Nullable @Size(max = 1000) String name,
            @Nullable String locale,
            @Nullable @Size(max = 60) String calendar,
            @Nullable @Size(max = 320) String accountManager) {}

    Organisation register(Actor by, Register wanted) {
        by.require(Role.ADMIN, Role.LEAD);
        if (!Organisation.isSlug(wanted.slug())) {
            throw Problem.rule("slug", "bad-slug", "A slug is lower-case words joined by hyphens.");
        }
        var organisation = new Organisation(
                wanted.slug(),
                Details.name(wanted.name()),
                wanted.locale() == null ? "en" : Locales.spoken(wanted.locale()),
                calendar(wanted.calendar()),
                manager(wanted.accountManager()),
                true,
                1);
        if (!organisations.add(organisation)) {
            throw Problem.conflict("slug-taken", "There is an organisation with this slug.");
        }
        publisher.registered(organisation, by);
        audit.record(by, "OrganisationRegistered", organisation.slug(), Map.of());
        return organisation;
    }

    Organisation change(Actor by, String slug, Change change, @Nullable String ifMatch) {
        var before = known(slug, organisations::locked, by);
        by.require(Role.ADMIN, Role.LEAD);
        Version.check(ifMatch, before.version());
        var after = new Organisation(
                slug,
                change.name() == null ? before.name() : Details.name(change.name()),
                change.locale() == null ? before.locale() : Locales.spoken(change.locale()),
                change.calendar() == null ? before.calendar() : calendar(change.calendar()),
                change.accountManager() == null ? before.accountManager() : manager(change.accountManager()),
                before.active(),
                before.version() + 1);
        organisations.change(after);
        publisher.changed(after, by);
        audit.record(by, "OrganisationChanged", slug, Map.of());
        return after;
    }

    Organisation seen(Actor reader, String slug) {
        return known(slug, organisations::bySlug, reader);
    }

    Page<OrganisationForm> list(Actor reader, Page.Wanted wanted) {
        if (wanted.after() != null && !Organisation.isSlug(wanted.after())) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
        var only = reader.seesAll() ? null : Objects.requireNonNullElse(reader.organisation(), "");
        var page = wanted.page(organisations.list(only, wanted.after(), wanted.rows()), Organisation::slug);
        var managers = people
                .byIds(page.items().stream()
                        .map(Organisation::accountManager)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return page.map(found -> OrganisationForm.of(
                found, found.accountManager() == null ? null : managers.get(found.accountManager())));
    }

    OrganisationForm form(Organisation organisation) {
        return OrganisationForm.of(
                organisation,
                Optional.ofNullable(organisation.accountManager())
                        .flatMap(people::byId)
                        .orElse(null));
    }

    private static Organisation known(String slug, Function<String, Optional<Organisation>> from, Actor reader) {
        if (!Organisation.isSlug(slug) || !reader.seesAll() && !slug.equals(reader.organisation())) {
            throw Problem.notFound();
        }
        return from.apply(slug).orElseThrow(Problem::notFound);
    }

    private static @Nullable String calendar(@Nullable String calendar) {
        if (calendar == null || calendar.isBlank()) {
            return null;
        }
        if (!Organisation.isSlug(calendar)) {
            throw Problem.rule("calendar", "bad-calendar", "A calendar is named like an organisation, by a slug.");
        }
        return calendar;
    }

    private @Nullable UUID manager(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return (named.contains("@") ? EmailAddress.tryOf(named).flatMap(people::byEmail) : byId(named))
                .filter(person -> person.kind() == PersonKind.STAFF && person.active())
                .map(Person::id)
                .orElseThrow(() -> Problem.rule(
                        "accountManager", "unknown-account-manager", "There is nobody of the staff by that name."));
    }

    private Optional<Person> byId(String id) {
        try {
            return people.byId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
