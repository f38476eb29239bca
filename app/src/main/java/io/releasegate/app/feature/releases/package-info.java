/**
 * Screen 3: where every version of a subject was active, what was refused, and what can be done
 * with a release. Must not know other screens: they lead here by place, and reach the acts through
 * {@link io.releasegate.app.widget.screen.ReleaseActs}.
 */
@NullMarked
package io.releasegate.app.feature.releases;

import org.jspecify.annotations.NullMarked;
