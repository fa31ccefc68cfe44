package org.ledgerdesk.ticket.timeline;

/** A file as readers see it; its bytes are at {@code /tickets/{reference}/attachments/{id}}. */
record FileShown(String id, String name, String mediaType, long size, String sha256) {}
