package io.releasegate.model.explain;

/**
 * Why something was refused.
 *
 * @param code stable, upper case
 * @param sentence what stands in the way, with the values concerned
 * @param next what to do about it; may be empty
 */
public record Reason(String code, String sentence, String next) {
    public Reason(String code, String sentence) {
        this(code, sentence, "");
    }
}
