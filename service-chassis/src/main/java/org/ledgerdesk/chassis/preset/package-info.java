/** Reads a desk's preset, the YAML of {@code deploy/presets}, so that each mistake is told with its file, line and reason. */
@NullMarked
package org.ledgerdesk.chassis.preset;

import org.jspecify.annotations.NullMarked;
