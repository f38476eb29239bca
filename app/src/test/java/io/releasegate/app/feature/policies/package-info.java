/** Tests of the policies screen. */
@NullMarked
package io.releasegate.app.feature.policies;

import org.jspecify.annotations.NullMarked;
