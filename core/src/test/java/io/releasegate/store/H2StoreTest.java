package io.releasegate.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.TenantId;
import io.releasegate.store.StoreException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {
    @TempDir Path folder;

    @Override
    Store open(TenantId tenant) throws StoreException {
        return Stores.h2(folder.resolve("ledger"), tenant);
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:retry:" + folder.resolve("ledger"), "releasegate", "");
    }

    @Override
    void dropGuard(String table) throws SQLException {
        tamper("DROP TRIGGER " + table + "_append_only");
    }

    @Test
    void one_file_is_all_it_leaves() throws Exception {
        append(StoreEvents.refused());
        store.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("ledger.mv.db"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void an_interrupted_thread_does_not_take_the_database_down() throws Exception {
        append(StoreEvents.refused());
        Thread.currentThread().interrupt();
        try {
            append(StoreEvents.refused());
            store.read(StoreReader::head);
        } catch (StoreException e) {
            assertFalse(e.getMessage().isBlank());
        } finally {
            assertTrue(Thread.interrupted());
        }
        long before = store.read(StoreReader::head).seq();
        assertEquals(before + 1, append(StoreEvents.refused()).seq());
    }

    @Test
    void a_damaged_file_is_corrupt_with_a_sentence() throws Exception {
        store.close();
        Path file = folder.resolve("ledger.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, (byte) 'x');
        Files.write(file, bytes);

        StoreException corrupt = assertThrows(StoreException.class, () -> open(TENANT));
        assertEquals(Kind.CORRUPT, corrupt.kind(), corrupt.getMessage());
        assertTrue(corrupt.getMessage().startsWith("The database is damaged."));
        Files.delete(file);
    }

    @Test
    void a_folder_that_does_not_exist_cannot_be_made_under_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        StoreException refused =
                assertThrows(
                        StoreException.class, () -> Stores.h2(file.resolve("below/db"), TENANT));
        assertTrue(
                List.of(Kind.NOT_WRITABLE, Kind.UNREACHABLE).contains(refused.kind()),
                refused.getMessage());
    }

    @Test
    void a_semicolon_in_the_path_is_no_setting() {
        StoreException refused =
                assertThrows(
                        StoreException.class,
                        () -> Stores.h2(folder.resolve("a;TRACE_LEVEL_FILE=4"), TENANT));
        assertEquals(Kind.NOT_WRITABLE, refused.kind());
    }
}
