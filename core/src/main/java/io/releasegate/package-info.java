/** The headless core of ReleaseGate. Knows nothing of any window. */
@NullMarked
package io.releasegate;

import org.jspecify.annotations.NullMarked;
