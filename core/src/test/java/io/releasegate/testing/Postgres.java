package io.releasegate.testing;

import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One real PostgreSQL for all tests of this JVM; each test takes a tenant of its own. */
public final class Postgres {
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Postgres() {}

    public static Store store(TenantId tenant) throws StoreException {
        return Stores.postgres(Server.RUNNING.getPostgresDatabase(), tenant);
    }
}
