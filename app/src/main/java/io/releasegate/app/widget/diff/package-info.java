/** Two texts side by side with their differences marked. It must not know what the texts mean. */
@NullMarked
package io.releasegate.app.widget.diff;

import org.jspecify.annotations.NullMarked;
