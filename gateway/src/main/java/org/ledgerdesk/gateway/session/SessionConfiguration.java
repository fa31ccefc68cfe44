package org.ledgerdesk.gateway.session;

import java.nio.charset.StandardCharsets;
import org.ledgerdesk.gateway.Settings;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL, so that any gateway knows them and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.session().cookieName());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.session().cookieSecure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Asks for the migration so that the tables are there before the repository first sweeps them. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idle(
            Settings settings, FlywayMigrationInitializer migrated) {
        return sessions ->
                sessions.setDefaultMaxInactiveInterval(settings.session().idle());
    }

    /** Only text is ever stored, and nothing read back is taken for a serialised object. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }
}
