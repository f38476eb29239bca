package io.releasegate.policy;

/**
 * A value and where the document says it.
 *
 * @param pointer JSON pointer; {@link PolicyDocument#spanOf} tells the place
 */
public record Stated<T>(T value, String pointer) {}
