package org.ledgerdesk.chassis.invariants;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** For the services that declare an {@link Invariant}. */
@AutoConfiguration
@ConditionalOnBean(Invariant.class)
@Import(InvariantController.class)
public class InvariantConfiguration {}
