/**
 * Subjects, what of them can be placed in an environment, and how a version came in. Must not know
 * lifecycles or storage.
 */
@NullMarked
package io.releasegate.model.version;

import org.jspecify.annotations.NullMarked;
