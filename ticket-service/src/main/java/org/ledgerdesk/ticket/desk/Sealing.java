package org.ledgerdesk.ticket.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.attachments.Attachments;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.SealedText;
import org.springframework.stereotype.Component;

/** Seals what people write, with the key of the ticket and its author, before it becomes part of a fact. */
@Component
public class Sealing {

    private final Sealer sealer;
    private final Attachments attachments;

    Sealing(Sealer sealer, Attachments attachments) {
        this.sealer = sealer;
        this.attachments = attachments;
    }

    public SealedText words(String reference, String author, String text) {
        return new SealedText(sealer.seal(reference, author, text));
    }

    public @Nullable SealedText optional(String reference, String author, @Nullable String text) {
        return text == null ? null : words(reference, author, text);
    }

    public List<SealedText> each(String reference, String author, List<String> texts) {
        return texts.stream().map(text -> words(reference, author, text)).toList();
    }

    /** Binds uploaded files to the ticket that changes; their names are the author's words. */
    public List<AttachedFile> files(
            Hand hand, @Nullable String responseId, String author, List<String> ids, Caller uploader) {
        return files(hand.reference(), hand.scope(), responseId, author, ids, uploader);
    }

    /** Likewise for a ticket that is being opened. */
    public List<AttachedFile> files(
            String reference, @Nullable String responseId, String author, List<String> ids, Caller uploader) {
        return files(reference, reference, responseId, author, ids, uploader);
    }

    private List<AttachedFile> files(
            String reference,
            String scope,
            @Nullable String responseId,
            String author,
            List<String> ids,
            Caller uploader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        attachments.bind(ids, reference, responseId, uploader);
        return attachments.describe(ids).stream()
                .map(file -> new AttachedFile(
                        file.id(), words(scope, author, file.name()), file.mediaType(), file.size(), file.sha256()))
                .toList();
    }
}
