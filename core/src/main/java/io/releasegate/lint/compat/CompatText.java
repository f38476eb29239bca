package io.releasegate.lint.compat;

/**
 * A policy file. The bytes are not copied and must not be changed afterwards.
 *
 * @param name how people know it; it appears in every span
 * @param path the full path, which is what the reference names
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompatText(String name, String path, byte[] bytes) {}
