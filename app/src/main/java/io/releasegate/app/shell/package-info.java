/**
 * The one window: top bar, environment line, rail, status bar, palette and keys around whichever
 * screens it is given. It must not know the engine, nor any feature.
 */
@NullMarked
package io.releasegate.app.shell;

import org.jspecify.annotations.NullMarked;
