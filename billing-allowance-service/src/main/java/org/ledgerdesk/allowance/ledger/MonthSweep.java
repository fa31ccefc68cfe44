package org.ledgerdesk.allowance.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ledgerdesk.allowance.domain.AllowanceCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes months when they are over. Any command of an organisation does so too; this is for those without one. */
@Component
class MonthSweep {

    private static final Logger log = LoggerFactory.getLogger(MonthSweep.class);

    private final JdbcClient jdbc;
    private final CommandGateway commands;
    private final Clock clock;

    MonthSweep(JdbcClient jdbc, CommandGateway commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void closeMonths() {
        var today = LocalDate.now(clock);
        var over = jdbc.sql("SELECT organisation FROM open_month WHERE month < :current ORDER BY organisation")
                .param("current", YearMonth.from(today).toString())
                .query(String.class)
                .list();
        for (var organisation : over) {
            try {
                commands.sendAndWait(new AllowanceCommand.CloseMonths(organisation, today, clock.instant()));
            } catch (RuntimeException failure) {
                log.error("The months of {} could not be closed and will be tried again.", organisation, failure);
            }
        }
    }
}
