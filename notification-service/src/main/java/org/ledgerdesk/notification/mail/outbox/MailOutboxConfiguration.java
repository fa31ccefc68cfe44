package org.ledgerdesk.notification.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import org.ledgerdesk.notification.mail.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps mails going out: two threads, so that slow neighbours do not hold up what is ready. */
@Configuration
class MailOutboxConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Bean
    Rounds writingRounds(Writing writing) {
        return new Rounds("mail-writing", PAUSE, writing::round);
    }

    @Bean
    Rounds sendingRounds(Sending sending) {
        return new Rounds("mail-sending", PAUSE, sending::round);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
