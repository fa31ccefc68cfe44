package org.ledgerdesk.chassis.preset;

/** A preset that cannot be used, told as file, line and reason, so that whoever wrote it finds the place at once. */
public final class PresetProblem extends RuntimeException {

    PresetProblem(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
