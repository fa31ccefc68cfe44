package org.ledgerdesk.ticket.attachments;

import java.nio.file.Path;

/** Bytes that arrived whole and lie in a temporary file, with what we know of them. */
record Upload(Path file, String name, String mediaType, long size, String sha256) {}
