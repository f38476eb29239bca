package io.releasegate.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.releasegate.model.TenantId;
import io.releasegate.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Opens stores. */
public final class Stores {
    /**
     * With its defaults H2 acknowledges commits that a killed process then loses; it would also
     * close the database in a shutdown hook while commands still run, and write trace files.
     */
    private static final String H2_SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /**
     * Nothing in the file is ever overwritten: half a write over reused space, left by a killed
     * process, makes H2 fall back to an older state than it acknowledged.
     */
    private static final String H2_FILE_SETTINGS = H2_SETTINGS + ";REUSE_SPACE=FALSE";

    /** H2 would take a file with less than its two headers and something more for a new one. */
    private static final long SMALLEST = 3 * 4096L;

    private static final int POOL_SIZE = 8;

    private Stores() {}

    /**
     * Opens or creates an H2 database.
     *
     * @param file without the ending {@code .mv.db}, which H2 adds
     */
    public static Store h2(Path file, TenantId tenant) throws StoreException {
        EmbeddedFile.tidy(url(file), database(file));
        return embedded(url(file), tenant);
    }

    /**
     * Opens an H2 database that has a ledger of the tenant already.
     *
     * @param file without the ending {@code .mv.db}, which H2 adds
     * @return empty where there is none; then the file was not touched
     */
    public static Optional<Store> h2Founded(Path file, TenantId tenant) throws StoreException {
        try {
            Path database = database(file);
            if (!Files.exists(database) || Files.size(database) < SMALLEST) {
                return Optional.empty();
            }
            EmbeddedFile.tidy(url(file), database);
            return JdbcStore.openFounded(new EmbeddedConnections(url(file)), Dialect.H2, tenant);
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        } catch (IOException e) {
            throw new StoreException(
                    Kind.NOT_WRITABLE, "The database cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path database(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    private static String url(Path file) throws StoreException {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.contains(";")) {
            throw new StoreException(
                    Kind.NOT_WRITABLE,
                    "The database cannot lie in a folder with a semicolon in its name: " + path);
        }
        // "retry:" reopens the file when an interrupted thread closed its channel.
        return "jdbc:h2:retry:" + path + H2_FILE_SETTINGS;
    }

    /** An H2 database in memory that lives until it is closed. */
    public static Store h2InMemory(String name, TenantId tenant) throws StoreException {
        return embedded("jdbc:h2:mem:" + name + H2_SETTINGS, tenant);
    }

    /** Opens a pool of connections to PostgreSQL. */
    public static Store postgres(String url, String user, String password, TenantId tenant)
            throws StoreException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("releasegate");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        try {
            HikariDataSource pool = new HikariDataSource(config);
            return JdbcStore.open(
                    new PooledConnections(pool, pool::close), Dialect.POSTGRES, tenant);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreException(
                    Kind.UNREACHABLE, "PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    /** Uses connections to PostgreSQL that somebody else owns and closes. */
    public static Store postgres(DataSource source, TenantId tenant) throws StoreException {
        return JdbcStore.open(new PooledConnections(source, () -> {}), Dialect.POSTGRES, tenant);
    }

    private static Store embedded(String url, TenantId tenant) throws StoreException {
        try {
            return JdbcStore.open(new EmbeddedConnections(url), Dialect.H2, tenant);
        } catch (SQLException e) {
            throw SqlErrors.map(e);
        }
    }
}
