/** Tests of the releases screen. */
@NullMarked
package io.releasegate.app.feature.releases.sheet;

import org.jspecify.annotations.NullMarked;
