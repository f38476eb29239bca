package io.releasegate.engine;

import io.releasegate.identity.Signer;
import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import java.time.InstantSource;

/**
 * What a local engine is made of.
 *
 * @param signer who is signed in: the people whose keys are unlocked in this process
 * @param seen the newest ledger head ever seen here
 * @param backend short name for the status bar, such as {@code Local engine}
 */
public record EngineParts(
        TenantId tenant,
        Store store,
        InstantSource clock,
        IdSource ids,
        Signer signer,
        SeenHead seen,
        String backend) {}
