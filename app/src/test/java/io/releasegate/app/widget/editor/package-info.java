/** Tests of the editor. */
@NullMarked
package io.releasegate.app.widget.editor;

import org.jspecify.annotations.NullMarked;
