/**
 * A text editor for structured text: colours, squiggles, gutter, overview ruler, find. It knows
 * lines, offsets and severities; it must not know policies, files or the port.
 */
@NullMarked
package io.releasegate.app.widget.editor;

import org.jspecify.annotations.NullMarked;
