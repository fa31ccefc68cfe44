package org.ledgerdesk.ticket.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.stereotype.Component;

/** Files of tickets, for the commands that name them. */
@Component
public class Attachments {

    private static final String FIELD = "attachmentIds";

    private final AttachmentTable table;
    private final FileStore files;
    private final Clock clock;

    Attachments(AttachmentTable table, FileStore files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What these files are, in the order given and each once; whose they are is checked by {@link #bind}.
     *
     * @throws Problem 422 {@code unknown-attachment} when there is no such file
     */
    public List<Attachment> describe(Collection<String> ids) {
        var wanted = parsed(ids);
        var known = table.find(wanted).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        if (known.size() != wanted.size()) {
            throw unknown();
        }
        return wanted.stream().map(id -> known.get(id.toString())).toList();
    }

    /**
     * Gives the files to a ticket, and to a response if it came with one, in the running transaction.
     *
     * @throws Problem 422 {@code unknown-attachment} when a file does not exist or is another caller's, 422
     *     {@code attachment-already-used} when it belongs to something already
     */
    public void bind(Collection<String> ids, String reference, @Nullable String responseId, Caller caller) {
        var wanted = parsed(ids);
        if (wanted.isEmpty()) {
            return;
        }
        var response = responseId == null ? null : UUID.fromString(responseId);
        if (table.bind(wanted, reference, response, caller.id()) == wanted.size()) {
            return;
        }
        throw table.allOf(wanted, caller.id())
                ? Problem.rule(
                        FIELD, "attachment-already-used", "A file belongs to something already; upload it again.")
                : unknown();
    }

    /**
     * Gives the same file to another ticket as well, in the running transaction; the bytes are kept once.
     *
     * @return the id it has there; empty when the file is gone
     */
    public Optional<String> copy(String id, String reference, String responseId, boolean internal) {
        var copy = UUID.randomUUID();
        return uuid(id).filter(file -> table.copy(file, copy, reference, UUID.fromString(responseId), internal))
                .map(file -> copy.toString());
    }

    /** Adds the file, its bytes first: a row never speaks of bytes that a power cut could still take. */
    Attachment add(Upload upload, Caller caller) {
        var attachment = new Attachment(
                UUID.randomUUID().toString(), upload.name(), upload.mediaType(), upload.size(), upload.sha256());
        table.hold(upload.sha256());
        try {
            files.keep(upload);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        table.add(attachment, caller.id(), clock.instant());
        return attachment;
    }

    Optional<Attachment> ofTicket(String reference, String id, boolean notesToo) {
        return uuid(id).flatMap(parsed -> table.ofTicket(reference, parsed, notesToo));
    }

    private static Set<UUID> parsed(Collection<String> ids) {
        var parsed = new LinkedHashSet<UUID>();
        ids.forEach(id -> parsed.add(uuid(id).orElseThrow(Attachments::unknown)));
        return parsed;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    private static Problem unknown() {
        return Problem.rule(FIELD, "unknown-attachment", "There is no such file of yours; upload it first.");
    }
}
