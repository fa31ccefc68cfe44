package org.ledgerdesk.local.check;

import java.sql.Connection;
import java.sql.SQLException;

/** The services' databases, by name. */
public interface Databases {

    Connection open(String name) throws SQLException;
}
