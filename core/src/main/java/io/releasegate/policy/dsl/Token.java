package io.releasegate.policy.dsl;

/**
 * A piece of the text.
 *
 * @param text what it says: strings without their quotes, {@code not in} with one blank
 * @param start where it begins, in UTF-16 units; end exclusive
 */
record Token(TokenKind kind, String text, int start, int end) {}
