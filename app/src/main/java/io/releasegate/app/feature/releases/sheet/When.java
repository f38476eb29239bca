package io.releasegate.app.feature.releases.sheet;

/** When something becomes active once nothing is missing. Approval alone never does it. */
enum When {
    BY_HAND,
    SCHEDULED
}
