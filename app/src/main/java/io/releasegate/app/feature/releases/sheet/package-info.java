/**
 * The sheets of the acts on releases: promote, place, roll back, and the moves of an open release.
 * Must not know from which screen they were opened.
 */
@NullMarked
package io.releasegate.app.feature.releases.sheet;

import org.jspecify.annotations.NullMarked;
