/** Tests of the releases screen. */
@NullMarked
package io.releasegate.app.feature.releases;

import org.jspecify.annotations.NullMarked;
