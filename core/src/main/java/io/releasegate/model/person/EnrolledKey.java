package io.releasegate.model.person;

import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key that speaks for a person.
 *
 * @param publicKey lower-case hex of the X.509 encoding of an Ed25519 key
 * @param since when its enrolment became active
 * @param revokedAt from when on it no longer speaks; approvals pending then fall
 */
public record EnrolledKey(
        KeyId id, PersonId person, String publicKey, Instant since, Optional<Instant> revokedAt) {}
