/**
 * Reads YAML and JSON bytes into values that know where they stand in the text, hardened against
 * hostile input: every problem becomes a diagnostic with a span, never an exception. Must not know
 * what a document means.
 */
@NullMarked
package io.releasegate.canonical.source;

import org.jspecify.annotations.NullMarked;
