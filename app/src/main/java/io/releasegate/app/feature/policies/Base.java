package io.releasegate.app.feature.policies;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import java.util.Optional;

/**
 * What a file is compared with: the version active in the lowest environment.
 *
 * @param snapshot empty where nothing of the subject is active there
 * @param text as it was submitted; empty without a snapshot
 */
record Base(String subject, EnvironmentId environment, Optional<Sha256> snapshot, String text) {}
