/**
 * Commands as objects: one action is shared by button, key, menu and palette. It must not know
 * where an action is drawn.
 */
@NullMarked
package io.releasegate.app.widget.action;

import org.jspecify.annotations.NullMarked;
