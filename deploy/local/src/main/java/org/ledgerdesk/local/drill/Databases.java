package org.ledgerdesk.local.drill;

import java.sql.Connection;
import java.sql.SQLException;

/** The services' databases, by name. */
public interface Databases {

    Connection open(String name) throws SQLException;
}
