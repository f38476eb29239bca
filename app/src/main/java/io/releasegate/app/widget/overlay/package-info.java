/**
 * What lies above a screen for a while: sheets, toasts, banners. It must not know what they ask or
 * tell.
 */
@NullMarked
package io.releasegate.app.widget.overlay;

import org.jspecify.annotations.NullMarked;
