package org.ledgerdesk.gateway.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the browser shows as signed in; identity knows more, the portal needs no more. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(
        String id,
        String name,
        String email,
        String kind,
        List<String> roles,
        @Nullable String organisation,
        List<String> departments,
        String locale) {}
