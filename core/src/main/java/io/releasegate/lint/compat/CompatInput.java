package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a run looks at.
 *
 * @param texts in the order they were met
 * @param named whether a person named the files, so that each is taken for what it is; in a folder
 *     every text that is not clearly a registry policy has to be a compiled one
 * @param stop what ends every run, lenient ones too
 * @param obstacles what ends a strict run; a lenient one goes on without
 */
public record CompatInput(
        List<CompatText> texts,
        boolean named,
        Optional<Diagnostic> stop,
        List<Diagnostic> obstacles) {
    public CompatInput {
        texts = List.copyOf(texts);
        obstacles = List.copyOf(obstacles);
    }

    /** Texts without any trouble on the way to them. */
    public static CompatInput of(List<CompatText> texts, boolean named) {
        return new CompatInput(texts, named, Optional.empty(), List.of());
    }

    /**
     * Something the policies have to speak for.
     *
     * @param members as written
     */
    public record Target(Value.Mapping members, Span span) {}
}
