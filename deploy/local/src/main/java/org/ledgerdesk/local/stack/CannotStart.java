package org.ledgerdesk.local.stack;

/** A reason why the desk does not start, in one line that says what to do about it; shown as it is, without a trace. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }
}
