/**
 * Everything that can be wrong with what we are given, played against the real command line and
 * checked against the table that users read. Knows the outside of the program and nothing inside.
 */
@NullMarked
package io.releasegate.badinput;

import org.jspecify.annotations.NullMarked;
