package io.releasegate.lint;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy set is asked to speak for, beside what registry policies require themselves.
 *
 * @param wholeDomain whether it has to speak for every input there can be
 */
public record CoverageTargets(List<Target> targets, boolean wholeDomain) {
    public static final CoverageTargets NONE = new CoverageTargets(List.of());

    public CoverageTargets {
        targets = List.copyOf(targets);
    }

    public CoverageTargets(List<Target> targets) {
        this(targets, false);
    }

    /** The same, and every input there can be. */
    public CoverageTargets andWholeDomain() {
        return new CoverageTargets(targets, true);
    }

    /**
     * Reads a list of objects. Items that are no objects are skipped, as are members with other
     * names; anything but a list is empty.
     */
    public static Optional<CoverageTargets> of(Tree tree) {
        if (!(tree.root() instanceof SourceNode.Items list)) {
            return Optional.empty();
        }
        List<Target> targets = new ArrayList<>();
        for (SourceNode item : list.items()) {
            if (item.value() instanceof Value.Mapping members) {
                targets.add(new Target(dimensions(members), tree.span(item)));
            }
        }
        return Optional.of(new CoverageTargets(targets));
    }

    /** The dimensions that members name, under any of their spellings. */
    public static Map<Target.Dimension, String> dimensions(Value.Mapping members) {
        Map<Target.Dimension, String> found = new EnumMap<>(Target.Dimension.class);
        for (Target.Dimension dimension : Target.Dimension.values()) {
            text(members, dimension.key())
                    .or(() -> text(members, dimension.shortKey()))
                    .ifPresent(text -> found.put(dimension, text));
        }
        return found;
    }

    private static Optional<String> text(Value.Mapping members, String key) {
        Value value = members.members().get(key);
        String text =
                switch (value) {
                    case Value.Text it -> it.value();
                    case Value.Whole it -> it.value().toString();
                    case null -> "";
                    case Value.Null _,
                            Value.Bool _,
                            Value.Real _,
                            Value.Sequence _,
                            Value.Mapping _ ->
                            "";
                };
        return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(it -> !it.isEmpty());
    }
}
