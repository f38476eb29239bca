package io.releasegate.engine;

import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.testing.Postgres;

class LocalEnginePostgresTest extends ContractOnAStore {

    @Override
    Store store(TenantId tenant) throws Exception {
        return Postgres.store(tenant);
    }
}
