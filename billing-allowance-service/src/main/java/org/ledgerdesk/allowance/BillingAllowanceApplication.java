package org.ledgerdesk.allowance;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class BillingAllowanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(BillingAllowanceApplication.class, args);
    }

    /** In the desk's zone, whose midnight turns the month. */
    @Bean
    Clock clock(Charging charging) {
        return Clock.system(charging.zone());
    }
}
