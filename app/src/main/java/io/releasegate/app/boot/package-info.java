/**
 * The composition root: the only place that opens a backend, knows the clock, and puts screens,
 * shell and backend together. It must hold no rule and no widget of its own beyond signing in.
 */
@NullMarked
package io.releasegate.app.boot;

import org.jspecify.annotations.NullMarked;
