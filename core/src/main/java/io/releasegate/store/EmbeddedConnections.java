package io.releasegate.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections to an H2 database inside this process: one for writing, which also keeps the database
 * open, and as many for reading as are needed at once.
 */
final class EmbeddedConnections implements Connections {
    private final String url;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Connection> idleReaders = new ArrayDeque<>();
    private @Nullable Connection writer;
    private boolean closed;

    EmbeddedConnections(String url) throws SQLException {
        this.url = url;
        this.writer = open();
    }

    @Override
    public Lease forWrite() throws SQLException {
        writing.lock();
        try {
            return new WriteLease(writer());
        } catch (SQLException | RuntimeException e) {
            writing.unlock();
            throw e;
        }
    }

    @Override
    public Lease forRead() throws SQLException {
        Connection idle;
        synchronized (this) {
            refuseWhenClosed();
            idle = idleReaders.poll();
        }
        if (idle != null && !idle.isClosed()) {
            return new ReadLease(idle);
        }
        Connection fresh = open();
        fresh.setTransactionIsolation(Dialect.H2.snapshotIsolation());
        return new ReadLease(fresh);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (this) {
                closed = true;
                idleReaders.forEach(EmbeddedConnections::closeQuietly);
                idleReaders.clear();
                if (writer != null) {
                    closeQuietly(writer);
                    writer = null;
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private synchronized Connection writer() throws SQLException {
        refuseWhenClosed();
        Connection open = writer;
        if (open == null || open.isClosed()) {
            open = open();
            writer = open;
        }
        return open;
    }

    private void refuseWhenClosed() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "08003");
        }
    }

    /** The one account of the database; files are protected by the rights of their folder. */
    static Properties account() {
        Properties properties = new Properties();
        properties.setProperty("user", "releasegate");
        properties.setProperty("password", "");
        return properties;
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, account());
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * After a failed commit only the file knows the truth: drop all memory of it and read again.
     */
    private synchronized void shutDown(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            closeQuietly(connection);
        }
        idleReaders.forEach(EmbeddedConnections::closeQuietly);
        idleReaders.clear();
        writer = null;
    }

    private synchronized void giveBack(Connection reader) {
        if (closed) {
            closeQuietly(reader);
        } else {
            idleReaders.push(reader);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is given up anyway; what mattered was committed before.
        }
    }

    private final class WriteLease implements Lease {
        private final Connection connection;

        WriteLease(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void discard() {
            shutDown(connection);
        }

        @Override
        public void close() {
            writing.unlock();
        }
    }

    private final class ReadLease implements Lease {
        private final Connection connection;
        private boolean discarded;

        ReadLease(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void discard() {
            discarded = true;
        }

        @Override
        public void close() {
            if (discarded) {
                closeQuietly(connection);
            } else {
                giveBack(connection);
            }
        }
    }
}
