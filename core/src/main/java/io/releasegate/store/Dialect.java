package io.releasegate.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything in which the two databases differ. */
enum Dialect {
    H2("h2", Connection.TRANSACTION_SERIALIZABLE) {
        @Override
        void lockSchema(Statement statement) {
            // One process owns the file, and it migrates before anybody else sees the store.
        }

        @Override
        void beginWrite(Statement statement) {
            // Writers of one process wait for each other before they get the connection.
        }
    },
    POSTGRES("postgres", Connection.TRANSACTION_REPEATABLE_READ) {
        @Override
        void lockSchema(Statement statement) throws SQLException {
            statement.execute("SELECT pg_advisory_xact_lock(7305809162147852)");
        }

        @Override
        void beginWrite(Statement statement) throws SQLException {
            // A client that hangs with the tenant's lock must not stop everybody for ever.
            statement.execute("SET LOCAL lock_timeout = '30s'");
        }
    };

    private final String folder;
    private final int snapshotIsolation;

    Dialect(String folder, int snapshotIsolation) {
        this.folder = folder;
        this.snapshotIsolation = snapshotIsolation;
    }

    /** Where this database's schema scripts lie, relative to this package. */
    String folder() {
        return folder;
    }

    /** The JDBC isolation level that shows one consistent state to a whole transaction. */
    int snapshotIsolation() {
        return snapshotIsolation;
    }

    /** Keeps two processes from migrating at once, until the transaction ends. */
    abstract void lockSchema(Statement statement) throws SQLException;

    /** Runs first in every write transaction. */
    abstract void beginWrite(Statement statement) throws SQLException;
}
