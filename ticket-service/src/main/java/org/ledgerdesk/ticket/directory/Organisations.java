package org.ledgerdesk.ticket.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Table {@code organisation}: names for lists to show, so that none need be asked for while somebody waits. Events carry no
 * names: they are fetched a moment later, and the old one is shown until then.
 */
@Component
public class Organisations {

    private static final Logger log = LoggerFactory.getLogger(Organisations.class);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Identity identity;

    Organisations(JdbcClient jdbc, Identity identity) {
        this.jdbc = jdbc;
        this.identity = identity;
    }

    /** Null as long as nobody told the name. */
    public @Nullable String name(String slug) {
        return jdbc.sql("SELECT name FROM organisation WHERE slug = :slug AND name IS NOT NULL")
                .param("slug", slug)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Somebody registered or changed them. */
    public void changed(Collection<String> slugs) {
        jdbc.sql("""
                        INSERT INTO organisation (slug, stale, changed)
                        SELECT slug, true, nextval('person_moment') FROM unnest(:slugs) AS slug
                        ON CONFLICT (slug) DO UPDATE SET stale = true, changed = excluded.changed
                        """).param("slugs", slugs.toArray(String[]::new)).update();
    }

    @Scheduled(fixedDelayString = "${ledgerdesk.directory.refresh:PT2S}")
    void refresh() {
        try {
            stale().forEach(this::fetch);
        } catch (RestClientException unreachable) {
            log.warn("Organisations keep their names until identity-service answers: {}", unreachable.toString());
        }
    }

    private List<String> stale() {
        return jdbc.sql("SELECT slug FROM organisation WHERE stale ORDER BY slug LIMIT :atOnce")
                .param("atOnce", AT_ONCE)
                .query(String.class)
                .list();
    }

    /** What changes after the question was asked, the answer may not know: then it is asked again. */
    private void fetch(String slug) {
        long asked =
                jdbc.sql("SELECT nextval('person_moment')").query(Long.class).single();
        var name = Optional.ofNullable(identity.organisationName(slug));
        jdbc.sql(
                        "UPDATE organisation SET name = coalesce(:name, name), stale = false WHERE slug = :slug AND changed < :asked")
                .param("name", name.orElse(null))
                .param("slug", slug)
                .param("asked", asked)
                .update();
    }
}
