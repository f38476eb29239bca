/** What becomes of a text that two sides changed. Pure; it must not know where texts come from. */
@NullMarked
package io.releasegate.app.feature.policies.files;

import org.jspecify.annotations.NullMarked;
