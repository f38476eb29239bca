package io.releasegate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps the file of an embedded database from growing for ever. It is only ever appended to,
 * because a write that a killed process leaves half done over reused space makes H2 fall back to an
 * older state than it acknowledged. What nobody needs any more is left behind when the file is next
 * opened: into a new file that replaces the old one as a whole.
 */
final class EmbeddedFile {
    /** Below this the file is not worth the trouble. */
    private static final long SMALL = 32L << 20;

    private static final int WELL_FILLED_PERCENT = 50;

    private EmbeddedFile() {}

    /** Does nothing for a small or well filled file; leaves all trouble to who opens it next. */
    static void tidy(String url, Path database) {
        tidy(url, database, SMALL);
    }

    static void tidy(String url, Path database, long small) {
        try {
            if (Files.exists(database) && Files.size(database) > small) {
                try (Connection connection =
                                DriverManager.getConnection(url, EmbeddedConnections.account());
                        Statement statement = connection.createStatement()) {
                    if (fill(statement) < WELL_FILLED_PERCENT) {
                        statement.execute("SHUTDOWN COMPACT");
                    }
                }
            }
        } catch (IOException | SQLException e) {
            // Whatever it is, opening the database meets it again and says it.
        }
    }

    /** How much of the file is still needed, in percent. */
    private static int fill(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                                + " WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? Integer.parseInt(row.getString(1)) : WELL_FILLED_PERCENT;
        }
    }
}
