package io.releasegate.app.feature.releases;

import io.releasegate.governance.Releases.HistoryLine;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the history as it is shown, in the table and on the canvas alike.
 *
 * @param key the id of the release, or of the refused attempt
 * @param at when the pointer moved; where it did not, when the line came into its present state
 * @param from what was active before, or what approval was asked against
 * @param needed approvals its environment asks for
 */
record HistoryRow(String key, HistoryLine line, Instant at, Optional<Sha256> from, int needed) {

    static String keyOf(HistoryLine line) {
        return line.release().map(release -> release.id().value()).orElse("entry-" + line.seq());
    }

    Optional<Release> release() {
        return line.release();
    }

    EnvironmentId environment() {
        return line.environment();
    }

    Optional<Sha256> to() {
        return line.release().map(Release::snapshot);
    }

    boolean isRefusal() {
        return line.release().isEmpty();
    }

    boolean isRollback() {
        return line.release().filter(r -> r.kind() == ReleaseKind.ROLLBACK).isPresent();
    }
}
