package io.releasegate.language;

import io.releasegate.diagnostic.Span;
import io.releasegate.policy.guide.Content;
import java.util.Optional;

/**
 * A word in a policy text that stands for something.
 *
 * @param word the name, or a value as JSON text where it is compared with a signal
 * @param signal what it is compared with
 */
public record Mention(Content.Meaning meaning, String word, Span span, Optional<String> signal) {}
