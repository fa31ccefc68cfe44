package org.ledgerdesk.sla;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service; the one place that says what time it is. */
@SpringBootApplication
@EnableScheduling
public class SlaServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SlaServiceApplication.class, args);
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }
}
