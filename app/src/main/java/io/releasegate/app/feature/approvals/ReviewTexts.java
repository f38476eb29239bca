package io.releasegate.app.feature.approvals;

import io.releasegate.model.Sha256;
import java.util.Optional;

/**
 * The two texts a reviewer compares.
 *
 * @param base snapshot hash of what was active when it was asked for; empty when nothing was
 * @param before the text behind it; blank when there is none
 */
record ReviewTexts(Optional<Sha256> base, String before, Sha256 candidate, String after) {}
