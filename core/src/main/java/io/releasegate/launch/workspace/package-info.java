/**
 * The workspace folder: where it is, who owns it, what lies in it, and what was seen of it before.
 * Must not know what policies or releases mean.
 */
@NullMarked
package io.releasegate.launch.workspace;

import org.jspecify.annotations.NullMarked;
