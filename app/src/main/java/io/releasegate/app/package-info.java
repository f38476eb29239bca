/**
 * The root of the desktop console: it holds packages and no classes. Nothing in the core may know
 * it.
 */
@NullMarked
package io.releasegate.app;

import org.jspecify.annotations.NullMarked;
