package org.ledgerdesk.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgerdesk.chassis.testing.RealParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with its real key and real tokens: here they are what is tested. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "LEDGERDESK_CLIENT_SECRETS=" + Desk.CLIENT_SECRETS)
@ContextConfiguration(initializers = RealParts.class)
@Import(Desk.class)
public @interface IdentityTest {}
