package org.ledgerdesk.chassis.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgerdesk.chassis.testing.RealParts;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** {@code ServiceTest} for the one service that lives in the chassis' own tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=test-desk")
@ContextConfiguration(initializers = RealParts.class)
@Import(TestTokens.class)
public @interface ChassisTest {}
