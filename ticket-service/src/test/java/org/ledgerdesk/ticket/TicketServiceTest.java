package org.ledgerdesk.ticket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.springframework.context.annotation.Import;

/** The whole service, a desk to give it facts and somebody to call it; one context for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({TestDesk.class, TestHttp.class, TestPeople.class, TestTickets.class})
public @interface TicketServiceTest {}
