package io.releasegate.app.feature.policies.outline;

import io.releasegate.diagnostic.Severity;
import io.releasegate.language.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the outline: a heading, or a part below it.
 *
 * @param item empty for a heading
 * @param count how many parts a heading has
 * @param closed whether the parts of this heading are hidden
 */
record OutlineRow(Outline.Kind kind, Optional<Outline.Item> item, int count, boolean closed) {

    static List<OutlineRow> of(Outline outline, Set<Outline.Kind> closed) {
        List<OutlineRow> rows = new ArrayList<>();
        for (Outline.Section section : outline.sections()) {
            boolean isClosed = closed.contains(section.kind());
            rows.add(
                    new OutlineRow(
                            section.kind(), Optional.empty(), section.items().size(), isClosed));
            if (!isClosed) {
                section.items()
                        .forEach(item ->
                                rows.add(
                                        new OutlineRow(
                                                section.kind(), Optional.of(item), 0, false)));
            }
        }
        return rows;
    }

    boolean isHead() {
        return item.isEmpty();
    }

    /** The same line of an outline of a later text. */
    boolean isSame(OutlineRow other) {
        return kind == other.kind && name().equals(other.name()) && isHead() == other.isHead();
    }

    boolean contains(int offset) {
        return item.filter(it ->
                        it.span().start().offset() <= offset && offset <= it.span().end().offset())
                .isPresent();
    }

    String name() {
        return item.map(Outline.Item::name)
                .orElse(
                        switch (kind) {
                            case RULES -> "Rules";
                            case APPROVALS -> "Approvals";
                            case SIGNALS -> "Signals";
                        });
    }

    /** Notes are told in the list of problems; marking every part with one would hide the rest. */
    Optional<Severity> worst() {
        return item.flatMap(Outline.Item::worst).filter(worst -> worst != Severity.INFO);
    }

    String spoken() {
        if (isHead()) {
            return name() + ", " + count + (closed ? ", closed" : "");
        }
        return name()
                + worst().map(it -> it == Severity.ERROR ? ", error" : ", warning").orElse("");
    }
}
