/**
 * The parts of the shown policy by name. It is given an outline; it must not know texts, files or
 * the port.
 */
@NullMarked
package io.releasegate.app.feature.policies.outline;

import org.jspecify.annotations.NullMarked;
