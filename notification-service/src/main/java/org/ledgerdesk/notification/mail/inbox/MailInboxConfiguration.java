package org.ledgerdesk.notification.mail.inbox;

import java.time.Duration;
import org.ledgerdesk.notification.mail.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps mails coming in: one thread reads the mailbox, one deals with what is stored. */
@Configuration
class MailInboxConfiguration {

    @Bean
    Rounds readingRounds(Reading reading) {
        return new Rounds("mail-reading", Duration.ofSeconds(1), reading::round);
    }

    @Bean
    Rounds processingRounds(Processing processing) {
        return new Rounds("mail-processing", Duration.ofMillis(200), processing::round);
    }
}
