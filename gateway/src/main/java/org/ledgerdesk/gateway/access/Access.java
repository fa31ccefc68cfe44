package org.ledgerdesk.gateway.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Identity's word for who somebody is: the token services read, for how long, and whose it is. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Access(String accessToken, long expiresInSeconds, Person person) {}
