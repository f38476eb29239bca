/**
 * The timeline: positions are computed as plain values and painted on one canvas. Must not know
 * where its events come from nor what can be done with them.
 */
@NullMarked
package io.releasegate.app.feature.releases.timeline;

import org.jspecify.annotations.NullMarked;
