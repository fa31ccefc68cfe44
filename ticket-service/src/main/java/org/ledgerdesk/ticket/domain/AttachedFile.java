package org.ledgerdesk.ticket.domain;

/** A file as a fact: what it is and its fingerprint, its name sealed because people put names and orders in it. */
public record AttachedFile(String id, SealedText name, String mediaType, long size, String sha256) {}
