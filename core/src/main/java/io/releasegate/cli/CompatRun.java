package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatLint;
import io.releasegate.lint.compat.CompatReport;
import io.releasegate.lint.compat.CompatText;
import io.releasegate.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the compat profile over what the options of {@code lint-policies} name. */
final class CompatRun {
    private final LintSources sources;
    private final LintHow how;
    private final Surroundings surroundings;

    CompatRun(LintSources sources, LintHow how, Surroundings surroundings) {
        this.sources = sources;
        this.how = how;
        this.surroundings = surroundings;
    }

    CompatReport report() throws FailureException {
        String folder = sources.shownFolder();
        CompatInput input =
                sources.files().isEmpty()
                        ? CompatFolder.read(folder, surroundings.directory())
                        : named();
        Span place = Span.startOf(folder.isEmpty() ? sources.files().getFirst() : folder);
        return CompatLint.lint(input, !how.isLenient(), place, targets());
    }

    /** A file that cannot be read is a finding, as everywhere in lint. */
    private CompatInput named() throws FailureException {
        List<CompatText> texts = new ArrayList<>();
        Optional<Diagnostic> unreadable = Optional.empty();
        for (String name : sources.files()) {
            Path path = surroundings.path(name);
            try {
                texts.add(new CompatText(name, path.toString(), Input.file(path)));
            } catch (FailureException e) {
                Diagnostic problem =
                        Diagnostic.error(
                                CompatFolder.CODE, e.failure().sentence(), Span.startOf(name));
                unreadable = unreadable.or(() -> Optional.of(problem));
            }
        }
        return new CompatInput(texts, true, unreadable, List.of());
    }

    private List<CompatInput.Target> targets() throws FailureException {
        if (how.coverageTargets().isEmpty()) {
            return List.of();
        }
        String name = how.coverageTargets().get();
        byte[] bytes = Input.file(surroundings.path(name));
        Reading reading = DocumentReader.yaml(name, bytes, Duplicates.LAST_WINS);
        Tree tree =
                reading.tree()
                        .filter(_ -> !reading.hasErrors())
                        .orElseThrow(() ->
                                new FailureException(
                                        new Failure.InvalidInput(
                                                name
                                                        + " cannot be read. Correct it at the place"
                                                        + " below.",
                                                reading.diagnostics())));
        if (tree.value() instanceof Value.Null) {
            return List.of();
        }
        if (!(tree.root() instanceof SourceNode.Items list)) {
            throw Input.invalid(
                    name + " must be a list, such as - {environment: prod, risk: high}.");
        }
        List<CompatInput.Target> targets = new ArrayList<>();
        for (SourceNode item : list.items()) {
            if (item.value() instanceof Value.Mapping members) {
                targets.add(new CompatInput.Target(members, tree.span(item)));
            }
        }
        return targets;
    }
}
