package io.releasegate.engine;

import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.store.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineH2FileTest extends ContractOnAStore {
    @TempDir private Path folder;

    @Override
    Store store(TenantId tenant) throws Exception {
        return Stores.h2(folder.resolve("ledger-" + tenant), tenant);
    }
}
