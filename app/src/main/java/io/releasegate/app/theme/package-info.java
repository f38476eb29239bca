/**
 * What everything looks like: colour tokens for light and dark, fonts, style-class names, zoom and
 * motion. It knows nodes and style sheets only; it must not know tasks, screens or the domain.
 */
@NullMarked
package io.releasegate.app.theme;

import org.jspecify.annotations.NullMarked;
