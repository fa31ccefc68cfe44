package org.ledgerdesk.local.drill;

import java.util.function.Consumer;

/** What only services can tell of themselves: whether their projections are what a rebuild would give. */
public interface Services {

    void findings(Consumer<Finding> telling);
}
