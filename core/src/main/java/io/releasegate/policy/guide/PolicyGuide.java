package io.releasegate.policy.guide;

import io.releasegate.policy.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what may stand at a place of a policy. */
public final class PolicyGuide {
    /** The step of a path into any entry of a list. */
    public static final String ENTRY = "-";

    private static final Map<ObjectKind, ObjectGuide> OBJECTS = objects();

    private PolicyGuide() {}

    private static Map<ObjectKind, ObjectGuide> objects() {
        Map<ObjectKind, ObjectGuide> all = new EnumMap<>(ObjectKind.class);
        all.putAll(CompiledGuide.objects());
        all.putAll(DefinitionGuide.objects());
        all.putAll(RegistryGuide.objects());
        return Map.copyOf(all);
    }

    public static ObjectGuide of(ObjectKind kind) {
        ObjectGuide guide = OBJECTS.get(kind);
        if (guide == null) {
            throw new IllegalStateException("no guide for " + kind);
        }
        return guide;
    }

    /** The document itself. */
    public static ObjectGuide document(Shape shape) {
        return of(
                switch (shape) {
                    case COMPILED -> ObjectKind.COMPILED_POLICY;
                    case DEFINITION -> ObjectKind.RULE_DEFINITION;
                    case REGISTRY -> ObjectKind.REGISTRY_POLICY;
                });
    }

    /** What the value at a path is, {@link #ENTRY} for any list entry; empty where nobody knows. */
    public static Optional<Content> content(Shape shape, List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<Content> content = document(shape).content(path.getFirst());
        for (String step : path.subList(1, path.size())) {
            content = content.flatMap(here -> within(here, step));
        }
        return content;
    }

    /** The object at a path, {@code []} for the document. */
    public static Optional<ObjectGuide> object(Shape shape, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(document(shape));
        }
        return content(shape, path)
                .filter(Content.Nested.class::isInstance)
                .map(content -> of(((Content.Nested) content).kind()));
    }

    private static Optional<Content> within(Content here, String step) {
        return switch (here) {
            case Content.Single _, Content.OneOf _ -> Optional.empty();
            case Content.Listed list ->
                    step.equals(ENTRY) ? Optional.of(list.item()) : Optional.empty();
            case Content.Nested nested ->
                    step.equals(ENTRY) ? Optional.empty() : of(nested.kind()).content(step);
        };
    }
}
