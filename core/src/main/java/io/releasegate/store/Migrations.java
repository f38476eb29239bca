package io.releasegate.store;

import io.releasegate.canonical.Hashes;
import io.releasegate.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a schema forward, never back. A script that was changed after it ran, and a schema that is
 * newer than this program, are refused: both mean that we do not know what is in there.
 */
final class Migrations {
    /** In order; the position is the version. Scripts are repeatable, as H2 commits each DDL. */
    private static final List<String> SCRIPTS = List.of("001-ledger.sql");

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS schema_migration (version INT PRIMARY KEY, name VARCHAR NOT"
                    + " NULL, checksum VARCHAR NOT NULL)";

    private record Script(int version, String name, String text) {
        String checksum() {
            return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
        }
    }

    private final List<Script> scripts = new ArrayList<>();
    private final Dialect dialect;

    Migrations(Dialect dialect) {
        this.dialect = dialect;
        for (String name : SCRIPTS) {
            scripts.add(new Script(scripts.size() + 1, name, load(dialect.folder() + "/" + name)));
        }
    }

    /** Leaves the connection with an open transaction that the caller commits. */
    void run(Connection connection) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement()) {
            dialect.lockSchema(statement);
            if (!hasTable(connection, "schema_migration")) {
                statement.execute(TABLE);
            }
            int done = check(statement);
            for (Script script : scripts.subList(done, scripts.size())) {
                apply(connection, statement, script);
            }
        }
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT 1 FROM information_schema.tables WHERE lower(table_name) = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private int check(Statement statement) throws SQLException, StoreException {
        int done = 0;
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT version, name, checksum FROM schema_migration ORDER BY version")) {
            while (rows.next()) {
                int version = rows.getInt(1);
                if (version > scripts.size()) {
                    throw new StoreException(
                            Kind.INCOMPATIBLE,
                            "The database has schema version %d (%s); this program knows %d. Use a newer version of ReleaseGate."
                                    .formatted(version, rows.getString(2), scripts.size()));
                }
                done++;
                if (version != done
                        || !scripts.get(done - 1).checksum().equals(rows.getString(3))) {
                    throw new StoreException(
                            Kind.INCOMPATIBLE,
                            "Schema step %d (%s) of the database is not the one this program has, so its tables cannot be trusted. Use the version that made it."
                                    .formatted(version, rows.getString(2)));
                }
            }
        }
        return done;
    }

    private static void apply(Connection connection, Statement statement, Script script)
            throws SQLException {
        for (String sql : script.text().split("\n/\n", -1)) {
            statement.execute(sql);
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO schema_migration (version, name, checksum)"
                                + " VALUES (?, ?, ?)")) {
            insert.setInt(1, script.version());
            insert.setString(2, script.name());
            insert.setString(3, script.checksum());
            insert.executeUpdate();
        }
    }

    private static String load(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
