/** Tests of the releases screen. */
@NullMarked
package io.releasegate.app.feature.releases.timeline;

import org.jspecify.annotations.NullMarked;
