/**
 * The one door to threads: work leaves the FX thread here and its answer comes back here. It must
 * not know what the work is about, nor any control.
 */
@NullMarked
package io.releasegate.app.task;

import org.jspecify.annotations.NullMarked;
