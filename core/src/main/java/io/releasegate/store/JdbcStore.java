package io.releasegate.store;

import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A store over JDBC. */
final class JdbcStore implements Store {
    private final Connections connections;
    private final Dialect dialect;
    private final TenantId tenant;

    private JdbcStore(Connections connections, Dialect dialect, TenantId tenant) {
        this.connections = connections;
        this.dialect = dialect;
        this.tenant = tenant;
    }

    /**
     * Brings the schema forward and makes room for the tenant; closes the connections if it fails.
     */
    static Store open(Connections connections, Dialect dialect, TenantId tenant)
            throws StoreException {
        JdbcStore store = new JdbcStore(connections, dialect, tenant);
        try {
            store.prepare();
            return store;
        } catch (StoreException | RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /**
     * Opens a database only if a ledger was begun in it for the tenant; else leaves its file as it
     * is, for whoever wants to rescue what is left.
     */
    static Optional<Store> openFounded(Connections connections, Dialect dialect, TenantId tenant)
            throws StoreException {
        try (Connections.Lease lease = connections.forWrite()) {
            boolean founded = false;
            try {
                founded = isFounded(lease.connection(), tenant);
            } finally {
                if (!founded) {
                    lease.discard();
                }
            }
            if (!founded) {
                connections.close();
                return Optional.empty();
            }
        } catch (SQLException e) {
            connections.close();
            throw SqlErrors.map(e);
        }
        return Optional.of(open(connections, dialect, tenant));
    }

    private static boolean isFounded(Connection connection, TenantId tenant) throws SQLException {
        if (!Migrations.hasTable(connection, "tenant_head")) {
            return false;
        }
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT 1 FROM tenant_head WHERE tenant = ? AND seq > 0")) {
            query.setString(1, tenant.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public <T> T write(Work<StoreWriter, T> work) throws StoreException {
        return transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                dialect.beginWrite(statement);
            }
            return work.run(JdbcWriter.locking(connection, tenant));
        });
    }

    @Override
    public <T> T read(Work<StoreReader, T> work) throws StoreException {
        boolean interrupted = Thread.interrupted();
        try (Connections.Lease lease = connections.forRead()) {
            try {
                return work.run(new JdbcReader(lease.connection(), tenant));
            } finally {
                rollBack(lease);
            }
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        } finally {
            restore(interrupted);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private interface InTransaction<T> {
        T run(Connection connection) throws SQLException, StoreException;
    }

    private <T> T transact(InTransaction<T> work) throws StoreException {
        boolean interrupted = Thread.interrupted();
        try (Connections.Lease lease = connections.forWrite()) {
            boolean done = false;
            try {
                T result = work.run(lease.connection());
                done = true;
                commit(lease);
                return result;
            } finally {
                if (!done) {
                    rollBack(lease);
                }
            }
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        } finally {
            restore(interrupted);
        }
    }

    /** An interrupt would close the database's file under it; it is put off until we are done. */
    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void commit(Connections.Lease lease) throws StoreException {
        try {
            lease.connection().commit();
        } catch (SQLException e) {
            lease.discard();
            throw SqlErrors.duringCommit(e);
        }
    }

    private static void rollBack(Connections.Lease lease) {
        try {
            lease.connection().rollback();
        } catch (SQLException e) {
            // The database rolls back what was never committed; the first error is told.
            lease.discard();
        }
    }

    private void prepare() throws StoreException {
        transact(connection -> {
            new Migrations(dialect).run(connection);
            return connection;
        });
        transact(connection -> {
            addTenant(connection);
            return connection;
        });
    }

    private void addTenant(Connection connection) throws SQLException {
        if (knowsTenant(connection)) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO tenant_head (tenant, seq, hash, at_micros)"
                                + " VALUES (?, 0, ?, 0)")) {
            insert.setString(1, tenant.value());
            insert.setString(2, Sha256.ZERO.hex());
            insert.executeUpdate();
        } catch (SQLException e) {
            connection.rollback();
            if (!knowsTenant(connection)) {
                throw e;
            }
        }
    }

    private boolean knowsTenant(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM tenant_head WHERE tenant = ?")) {
            query.setString(1, tenant.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
