package org.heard.journeys.verify;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The first two columns of a row, as text. */
record Pair(String left, String right) {

    static Pair of(ResultSet row) throws SQLException {
        return new Pair(row.getString(1), row.getString(2));
    }
}
