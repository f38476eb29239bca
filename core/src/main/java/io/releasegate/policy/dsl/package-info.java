/**
 * The text language for compiled policies: from text to tokens, tree, checks, compiled policies,
 * manifest and canonical layout. Every compiled policy knows its place in the text it came from, so
 * whoever reads policies need not know this language. Must not know files, lint rules or the
 * command line.
 */
@NullMarked
package io.releasegate.policy.dsl;

import org.jspecify.annotations.NullMarked;
