/**
 * The sample world: its texts, and the history that is played over the port when a sample workspace
 * is made. Must not know how a workspace is stored; everything it does, a person could do.
 */
@NullMarked
package io.releasegate.launch.sample;

import org.jspecify.annotations.NullMarked;
