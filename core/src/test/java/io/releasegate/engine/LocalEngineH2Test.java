package io.releasegate.engine;

import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.store.Stores;

class LocalEngineH2Test extends ContractOnAStore {

    @Override
    Store store(TenantId tenant) throws Exception {
        return Stores.h2InMemory("engine-" + tenant, tenant);
    }
}
