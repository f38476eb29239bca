/** Environments and the rules each one sets for what enters it. */
@NullMarked
package io.releasegate.model.environment;

import org.jspecify.annotations.NullMarked;
