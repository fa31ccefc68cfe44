package org.ledgerdesk.ticket.desk;

import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.ticket.directory.Person;
import org.ledgerdesk.ticket.domain.Standing;

/** Whether a ticket is there for somebody: for staff all, for a client their organisation's and those they are involved in. */
public final class Access {

    private Access() {}

    /** A prospect's ticket belongs to no organisation and is for staff's eyes only. */
    public static boolean sees(Caller caller, Standing ticket) {
        return caller.seesAllTickets()
                || ticket.organisation() != null
                        && (ticket.organisation().equals(caller.organisation()) || ticket.involves(caller.id()));
    }

    /** Whether a mail of this person belongs on the ticket; a prospect may go on writing to what they opened. */
    public static boolean writesTo(Person author, Standing ticket) {
        return author.isStaff()
                || ticket.involves(author.id())
                || ticket.organisation() != null && ticket.organisation().equals(author.organisation());
    }
}
