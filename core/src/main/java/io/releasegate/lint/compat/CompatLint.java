package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Shape;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The compat profile over a set of texts. The same texts give the same report. */
public final class CompatLint {
    /** Members that only compiled policies have. */
    private static final Set<String> COMPILED_ONLY =
            Set.of("policy_id", "name", "controls", "enforcement", "when", "then");

    /** Below this, starting other threads costs more than it brings. */
    private static final int MANY = 16;

    private CompatLint() {}

    /**
     * @param place where findings about the whole set stand
     */
    public static CompatReport lint(
            CompatInput input, boolean strict, Span place, List<CompatInput.Target> targets) {
        if (input.stop().isPresent()) {
            return CompatReport.failed(List.of(asFinding(input.stop().get())));
        }
        List<CompatDocument> compiled = new ArrayList<>();
        List<CompatDocument> registries = new ArrayList<>();
        for (CompatDocument.Read read : read(input.texts())) {
            if (read.failure().isPresent()) {
                return CompatReport.failed(List.of(read.failure().get()));
            }
            CompatDocument document = read.document().orElseThrow();
            (isRegistry(document, input.named()) ? registries : compiled).add(document);
        }
        if (registries.isEmpty() || !compiled.isEmpty() || !input.obstacles().isEmpty()) {
            CompatReport report =
                    CompiledLint.lint(compiled, input.obstacles(), strict, place, targets);
            return registries.isEmpty() || report.isUnread()
                    ? report
                    : report.and(registries(registries));
        }
        return registries(registries).ofRegistryPolicies();
    }

    /** In the order of the texts. Many are read side by side: none needs another. */
    private static List<CompatDocument.Read> read(List<CompatText> texts) {
        return (texts.size() < MANY ? texts.stream() : texts.parallelStream())
                .map(CompatDocument::read)
                .toList();
    }

    private static CompatFinding asFinding(Diagnostic problem) {
        return CompatFinding.error(CompatReport.FAILED, problem.message(), problem.span());
    }

    /**
     * A named file is a registry policy unless it looks like another; in a folder it must look so.
     */
    private static boolean isRegistry(CompatDocument document, boolean named) {
        if (!(document.tree().value() instanceof Value.Mapping map)) {
            return named;
        }
        Optional<Shape> shape = Shape.recognise(map.members().keySet());
        return shape.map(it -> it == Shape.REGISTRY)
                .orElse(
                        named
                                && map.members().keySet().stream()
                                        .noneMatch(COMPILED_ONLY::contains));
    }

    private static CompatReport registries(List<CompatDocument> documents) {
        CompatReport all = null;
        for (CompatDocument document : documents) {
            CompatReport one = RegistryLint.lint(document);
            if (one.isUnread()) {
                return one;
            }
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }
}
