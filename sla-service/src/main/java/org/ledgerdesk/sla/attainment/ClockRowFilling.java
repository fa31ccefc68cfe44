package org.ledgerdesk.sla.attainment;

import java.util.Optional;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * On a desk that ran before there were rows of clocks, writes down what had happened until then: once, from where it was
 * interrupted, and by one instance at a time.
 */
@Component
class ClockRowFilling {

    private static final Logger log = LoggerFactory.getLogger(ClockRowFilling.class);

    private final ClockRowRebuild rebuild;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;

    ClockRowFilling(ClockRowRebuild rebuild, OneTransaction transaction, JdbcClient jdbc) {
        this.rebuild = rebuild;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 60_000)
    void fill() {
        boolean more = true;
        while (more) {
            more = transaction.call(this::fillSome);
        }
    }

    private boolean fillSome() {
        var after = unlessAnotherDoes();
        if (after.isEmpty()) {
            return false;
        }
        var some = rebuild.some(after.get());
        if (some.isEmpty()) {
            jdbc.sql("DELETE FROM clock_row_filling").update();
            log.info("All clocks are written down for figures");
            return false;
        }
        jdbc.sql("UPDATE clock_row_filling SET after_reference = :last")
                .param("last", some.getLast())
                .update();
        return true;
    }

    private Optional<String> unlessAnotherDoes() {
        return jdbc.sql("SELECT after_reference FROM clock_row_filling FOR UPDATE SKIP LOCKED")
                .query(String.class)
                .optional();
    }
}
