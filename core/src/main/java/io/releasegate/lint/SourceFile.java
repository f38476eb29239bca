package io.releasegate.lint;

/**
 * A text to lint. The bytes are not copied and must not be changed afterwards.
 *
 * @param name how people know it, usually a path; it appears in every span
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceFile(String name, byte[] bytes) {}
