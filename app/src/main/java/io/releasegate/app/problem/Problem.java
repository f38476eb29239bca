package io.releasegate.app.problem;

/**
 * What went wrong, for a person.
 *
 * @param sentence what was wrong and with what
 * @param next what to do about it; may be empty
 * @param code {@code RG-F-nnnn}, the same for every problem of a kind
 * @param details everything known, for whoever is asked for help
 */
public record Problem(String sentence, String next, String code, String details) {}
