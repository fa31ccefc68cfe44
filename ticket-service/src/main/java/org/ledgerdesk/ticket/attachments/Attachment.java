package org.ledgerdesk.ticket.attachments;

/** A file that was taken in: what it is by its bytes, and its fingerprint, by which they are kept. */
public record Attachment(String id, String name, String mediaType, long size, String sha256) {}
