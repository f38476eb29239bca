package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks the fields of closed objects and collects what is wrong, each with its path. */
final class SchemaFields {
    private static final Set<String> FLAGS =
            Set.of("true", "t", "yes", "y", "on", "1", "false", "f", "no", "n", "off", "0");
    private static final Pattern WHOLE_TEXT = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*+(?:\\.0+)?");
    private static final double LARGEST_REAL_COUNT = 0x1p63;

    private final CompatDocument document;
    private final List<CompiledSchema.Problem> problems = new ArrayList<>();

    SchemaFields(CompatDocument document) {
        this.document = document;
    }

    List<CompiledSchema.Problem> problems() {
        return List.copyOf(problems);
    }

    void problem(SourceNode node, String path, String sentence) {
        problem(document.tree().span(node), path, sentence);
    }

    private void problem(Span span, String path, String sentence) {
        problems.add(new CompiledSchema.Problem(path, sentence, span));
    }

    OfObject in(SourceNode.Members node, String path) {
        return new OfObject(node, path, problems.size());
    }

    void mustBeText(SourceNode node, String path) {
        if (!isText(node)) {
            problem(node, path, "must be text; put it in quotes");
        }
    }

    private boolean isText(SourceNode node) {
        return node.value() instanceof Value.Text && document.date(node).isEmpty();
    }

    /** The fields of one object, in the order of the schema. */
    final class OfObject {
        private final SourceNode.Members object;
        private final String path;
        private final int before;
        private final Set<String> known = new HashSet<>();

        private OfObject(SourceNode.Members object, String path, int before) {
            this.object = object;
            this.path = path;
            this.before = before;
        }

        OfObject text(String key, boolean required) {
            field(key, required).ifPresent(node -> mustBeText(node, at(key)));
            return this;
        }

        OfObject textOrNull(String key) {
            field(key, false).filter(SchemaFields::isGiven).ifPresent(n -> mustBeText(n, at(key)));
            return this;
        }

        OfObject word(String key, boolean required, Set<String> words) {
            return check(
                    field(key, required),
                    key,
                    node -> node.value() instanceof Value.Text text && words.contains(text.value()),
                    "must be one of " + String.join(", ", words.stream().sorted().toList()));
        }

        OfObject flag(String key) {
            return check(
                    field(key, false), key, node -> isFlag(node.value()), "must be true or false");
        }

        OfObject count(String key) {
            return check(
                    field(key, false),
                    key,
                    node -> isCount(node.value()),
                    "must be a whole number");
        }

        OfObject anything(String key, boolean required) {
            field(key, required);
            return this;
        }

        OfObject list(String key, boolean required, BiConsumer<SourceNode, String> each) {
            Optional<SourceNode> node = field(key, required);
            if (node.isPresent() && node.get() instanceof SourceNode.Items list) {
                for (int i = 0; i < list.items().size(); i++) {
                    each.accept(list.items().get(i), at(key) + "." + i);
                }
                return this;
            }
            return check(node, key, _ -> false, "must be a list");
        }

        OfObject object(
                String key,
                boolean required,
                boolean nullable,
                BiConsumer<SourceNode.Members, String> inside) {
            Optional<SourceNode> node = field(key, required).filter(it -> !nullable || isGiven(it));
            if (node.isPresent() && node.get() instanceof SourceNode.Members members) {
                inside.accept(members, at(key));
                return this;
            }
            return check(node, key, _ -> false, "must be an object");
        }

        /** Any members, as long as their keys are text. */
        OfObject freeObject(String key) {
            return object(key, false, true, this::textKeys);
        }

        /** Reports members that no field took; whether the object is sound. */
        boolean close() {
            object.members()
                    .forEach((key, member) -> {
                        if (!known.contains(key)) {
                            problem(
                                    document.tree().keySpan(member),
                                    at(key),
                                    "is no field of a compiled policy; remove it");
                        }
                    });
            textKeys(object, path);
            return problems.size() == before;
        }

        private void textKeys(SourceNode.Members node, String where) {
            document.otherKeyOf(node)
                    .ifPresent(key -> problem(key.span(), where, "has a key that is no text"));
        }

        private Optional<SourceNode> field(String key, boolean required) {
            known.add(key);
            SourceNode.Member member = object.members().get(key);
            if (member == null && required) {
                problem(object, at(key), "is missing; add it");
            }
            return Optional.ofNullable(member).map(SourceNode.Member::node);
        }

        private OfObject check(
                Optional<SourceNode> node,
                String key,
                java.util.function.Predicate<SourceNode> sound,
                String sentence) {
            node.filter(sound.negate()).ifPresent(it -> problem(it, at(key), sentence));
            return this;
        }

        private String at(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    private static boolean isGiven(SourceNode node) {
        return !(node.value() instanceof Value.Null);
    }

    private static boolean isFlag(Value value) {
        return switch (value) {
            case Value.Bool _ -> true;
            case Value.Whole whole -> whole.value().bitLength() <= 1 && whole.value().signum() >= 0;
            case Value.Real real -> real.value() == 0 || real.value() == 1;
            case Value.Text text -> FLAGS.contains(text.value().toLowerCase(Locale.ROOT));
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> false;
        };
    }

    private static boolean isCount(Value value) {
        return switch (value) {
            case Value.Bool _, Value.Whole _ -> true;
            case Value.Real real ->
                    Math.abs(real.value()) < LARGEST_REAL_COUNT
                            && real.value() == Math.rint(real.value());
            case Value.Text text ->
                    WHOLE_TEXT.matcher(PythonValues.trimmed(text.value())).matches()
                            && text.value().length() <= 4300;
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> false;
        };
    }
}
