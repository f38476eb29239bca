package io.releasegate.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.model.TenantId;
import io.releasegate.store.StoreException.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres server;

    private boolean emptied;

    @BeforeAll
    static void start_server() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop_server() throws IOException {
        server.close();
    }

    @Override
    Store open(TenantId tenant) throws Exception {
        if (!emptied) {
            tamper("DROP SCHEMA public CASCADE");
            tamper("CREATE SCHEMA public");
            emptied = true;
        }
        return Stores.postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "", tenant);
    }

    @Override
    Connection raw() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    void dropGuard(String table) throws SQLException {
        tamper("DROP TRIGGER " + table + "_append_only ON " + table);
    }

    @Test
    void two_processes_on_one_database_wait_for_each_other() throws Exception {
        try (Store other = open(TENANT)) {
            for (int i = 0; i < 5; i++) {
                assertEquals(2 * i + 1, append(StoreEvents.refused()).seq());
                assertEquals(
                        2 * i + 2,
                        other.write(w ->
                                        w.append(
                                                StoreEvents.NOW,
                                                StoreEvents.MIRA,
                                                new io.releasegate.model.CommandId("c"),
                                                StoreEvents.refused()))
                                .seq());
            }
        }
    }

    @Test
    void recorded_rows_cannot_be_truncated() throws Exception {
        append(StoreEvents.refused());
        assertThrows(SQLException.class, () -> tamper("TRUNCATE payload"));
    }

    @Test
    void a_connection_that_breaks_before_the_commit_leaves_nothing() throws Exception {
        StoreException broken =
                assertThrows(
                        StoreException.class,
                        () ->
                                store.write(w -> {
                                    w.keep(new byte[] {1});
                                    killClients();
                                    return w.keep(new byte[] {2});
                                }));
        assertEquals(Kind.UNREACHABLE, broken.kind(), broken.getMessage());
        assertEquals(1, append(StoreEvents.refused()).seq());
    }

    @Test
    void a_connection_that_breaks_at_the_commit_is_unclear() throws Exception {
        StoreException broken =
                assertThrows(
                        StoreException.class,
                        () ->
                                store.write(w -> {
                                    w.keep(new byte[] {1});
                                    killClients();
                                    return 1;
                                }));
        assertEquals(Kind.UNCLEAR, broken.kind(), broken.getMessage());
        assertEquals(1, append(StoreEvents.refused()).seq());
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        StoreException refused =
                assertThrows(
                        StoreException.class,
                        () ->
                                Stores.postgres(
                                        "jdbc:postgresql://localhost:1/none", "u", "", TENANT));
        assertEquals(Kind.UNREACHABLE, refused.kind());
    }

    private void killClients() {
        try {
            tamper(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
