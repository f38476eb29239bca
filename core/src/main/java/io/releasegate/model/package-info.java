/** Identifiers and hashes that every part of the core shares. Uses the JDK only. */
@NullMarked
package io.releasegate.model;

import org.jspecify.annotations.NullMarked;
