package org.ledgerdesk.identity;

import java.time.Clock;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.People;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts identity-service. */
@SpringBootApplication
@EnableScheduling
public class IdentityApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Actors actors(People people) {
        return new Actors(people);
    }
}
