package org.ledgerdesk.ticket.splits;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.ledgerdesk.ticket.attachments.Attachments;
import org.ledgerdesk.ticket.desk.Sealing;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.Origin;
import org.ledgerdesk.ticket.domain.Origin.CarriedFile;
import org.ledgerdesk.ticket.domain.Saying;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.SplitFrom;
import org.ledgerdesk.ticket.domain.SplitFrom.Carried;
import org.ledgerdesk.ticket.domain.Splitting;
import org.springframework.stereotype.Component;

/**
 * Brings words and files to another ticket: sealed anew with its keys, each still its author's, so that erasing one ticket
 * leaves the other whole and erasing an author takes their words from both. Of a file only the row is new, not the bytes.
 */
@Component
class Carrying {

    private final Sealer sealer;
    private final Sealing sealing;
    private final Attachments attachments;

    Carrying(Sealer sealer, Sealing sealing, Attachments attachments) {
        this.sealer = sealer;
        this.sealing = sealing;
        this.attachments = attachments;
    }

    SealedText words(String into, Saying said) {
        return again(into, said, said.body());
    }

    List<AttachedFile> files(String into, String responseId, Saying said) {
        var carried = new ArrayList<AttachedFile>();
        for (var file : said.files()) {
            attachments
                    .copy(file.id(), into, responseId, !said.isPublic())
                    .ifPresent(id -> carried.add(new AttachedFile(
                            id, again(into, said, file.name()), file.mediaType(), file.size(), file.sha256())));
        }
        return carried;
    }

    Origin origin(String into, String source, Splitting splitting) {
        var files = new ArrayList<CarriedFile>();
        var carried = new ArrayList<Carried>();
        for (var said : splitting.others()) {
            var id = UUID.randomUUID().toString();
            var brought = files(into, id, said);
            brought.forEach(file -> files.add(new CarriedFile(id, file)));
            carried.add(new Carried(
                    id,
                    said.id(),
                    said.author(),
                    said.at(),
                    said.visibility(),
                    said.channel(),
                    words(into, said),
                    brought.stream().map(AttachedFile::id).toList()));
        }
        var first = splitting.opening();
        return new Origin(new SplitFrom(source, first.id(), first.author(), first.at(), carried), files);
    }

    private SealedText again(String into, Saying said, SealedText text) {
        return sealing.words(into, said.author().id(), sealer.open(text.value()));
    }
}
