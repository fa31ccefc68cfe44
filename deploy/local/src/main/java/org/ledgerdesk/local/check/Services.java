package org.ledgerdesk.local.check;

import java.util.List;
import java.util.function.Supplier;

/** What only services can tell of themselves: whether their projections are what a rebuild would give. */
public interface Services {

    /** One for each of their projections; each may be taken again. */
    List<Supplier<Finding>> looks();
}
