/**
 * What an editor asks about a policy text: what could be written at a place, what a word means and
 * where it is defined, how the text is built, what each rule says of a sample. Works on texts that
 * are half written. Must not know toolkits, files or who asks.
 */
@NullMarked
package io.releasegate.language;

import org.jspecify.annotations.NullMarked;
