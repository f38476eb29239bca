/**
 * The shared controls that look and behave the same on every screen. They show what they are given;
 * they must not know the port, a feature or the shell.
 */
@NullMarked
package io.releasegate.app.widget;

import org.jspecify.annotations.NullMarked;
