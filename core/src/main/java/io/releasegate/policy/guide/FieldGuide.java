package io.releasegate.policy.guide;

/**
 * A field an author may write.
 *
 * @param meaning one or two sentences
 */
public record FieldGuide(String name, String meaning, Content content) {}
