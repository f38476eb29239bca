package io.releasegate.release;

import io.releasegate.model.Sha256;

/**
 * The version in question.
 *
 * @param verified whether the stored bytes were hashed again just now and gave these hashes
 */
public record Candidate(Sha256 snapshot, Sha256 source, boolean verified) {}
