/**
 * What a screen is, how one leads to another, and what a screen may reach. It must not know the
 * screens themselves.
 */
@NullMarked
package io.releasegate.app.widget.screen;

import org.jspecify.annotations.NullMarked;
