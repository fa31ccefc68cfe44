package org.ledgerdesk.chassis.relay;

import java.time.Instant;

/**
 * A fact as it leaves the house: ids and facts, never free text or addresses (design 5).
 *
 * @param subject the aggregate's id; also the record's key, so that one subject's facts stay in order
 * @param type the plain type, such as {@code TicketOpened}
 * @param time business time of the fact, which may lie before the moment it was stored
 * @param data written as JSON
 */
public record PublicEvent(String topic, String subject, String type, int version, Instant time, Object data) {}
