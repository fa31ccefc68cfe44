package org.ledgerdesk.ticket.attachments;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets files go that nothing named within a day: first their rows, then what lies in the folder without a row. */
@Component
class UnusedSweep {

    private static final Logger log = LoggerFactory.getLogger(UnusedSweep.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 1_000;

    private final AttachmentTable table;
    private final FileStore files;
    private final OneTransaction transaction;
    private final Clock clock;

    UnusedSweep(AttachmentTable table, FileStore files, OneTransaction transaction, Clock clock) {
        this.table = table;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() throws IOException {
        var rows = table.removeUnused(clock.instant().minus(KEPT));
        var removed = 0;
        var some = new ArrayList<String>();
        try (var kept = files.kept()) {
            for (var each = kept.iterator(); each.hasNext(); ) {
                some.add(each.next());
                if (some.size() == AT_ONCE || !each.hasNext()) {
                    removed += removeUnknown(some);
                    some.clear();
                }
            }
        }
        if (rows + removed > 0) {
            log.info("Removed {} unused attachments and {} files", rows, removed);
        }
    }

    /** Bytes that were just erased somewhere; those another ticket still has stay. */
    int removeUnknown(List<String> fingerprints) {
        var unknown = table.unknown(fingerprints);
        unknown.forEach(fingerprint -> transaction.run(() -> remove(fingerprint)));
        return unknown.size();
    }

    /** Looks again while holding the content: the same bytes may just have come in anew. */
    private void remove(String fingerprint) {
        table.hold(fingerprint);
        if (!table.unknown(List.of(fingerprint)).isEmpty()) {
            files.remove(fingerprint);
        }
    }
}
