package io.releasegate.model.ledger;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import java.time.Instant;

/**
 * One link of the chain. The payload stands beside it, so that it may be redacted later without
 * breaking the chain.
 *
 * @param seq 1 for the founding entry, then without gaps
 * @param prev hash of the entry before, {@link Sha256#ZERO} for the first
 * @param at never before the previous entry's
 * @param subject what it is about: a subject key, a release id or the tenant
 * @param hash SHA-256 of 0x00 followed by the canonical form of all other members
 */
public record LedgerEntry(
        TenantId tenant,
        long seq,
        Sha256 prev,
        Instant at,
        String type,
        PersonId actor,
        CommandId command,
        String subject,
        Sha256 payloadHash,
        Sha256 hash) {}
