package io.releasegate.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections from a data source, such as a pool to PostgreSQL. */
final class PooledConnections implements Connections {
    private final DataSource source;
    private final Runnable onClose;
    private volatile boolean closed;

    PooledConnections(DataSource source, Runnable onClose) {
        this.source = source;
        this.onClose = onClose;
    }

    @Override
    public Lease forWrite() throws SQLException {
        return lend(Connection.TRANSACTION_READ_COMMITTED, false);
    }

    @Override
    public Lease forRead() throws SQLException {
        return lend(Dialect.POSTGRES.snapshotIsolation(), true);
    }

    @Override
    public void close() {
        closed = true;
        onClose.run();
    }

    private Lease lend(int isolation, boolean readOnly) throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "08003");
        }
        Connection connection = source.getConnection();
        try {
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            return new PooledLease(connection);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The pool drops a connection that cannot be closed.
        }
    }

    private record PooledLease(Connection connection) implements Lease {
        @Override
        public void discard() {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is as gone as it can be.
            }
        }

        @Override
        public void close() {
            closeQuietly(connection);
        }
    }
}
