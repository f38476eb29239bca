package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Severity;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a closed document against its schema and fills in what it leaves out. */
final class SchemaReader {
    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "off", "0");

    private final Findings findings;

    SchemaReader(Findings findings) {
        this.findings = findings;
    }

    /** The normalised object; parts with problems are left out of it and reported. */
    Value.Mapping object(SourceNode.Members node, ObjectSchema schema) {
        Map<String, Value> normalised = new LinkedHashMap<>();
        for (ObjectSchema.Field field : schema.fields()) {
            SourceNode.Member member = node.members().get(field.name());
            if (member == null) {
                absent(node, schema, field).ifPresent(value -> normalised.put(field.name(), value));
            } else {
                field(member.node(), field).ifPresent(value -> normalised.put(field.name(), value));
            }
        }
        List<String> known = schema.names();
        node.members()
                .forEach((key, _) -> {
                    if (!known.contains(key)) {
                        findings.unknownField(Severity.ERROR, node, schema.what(), key, known);
                    }
                });
        return new Value.Mapping(normalised);
    }

    private Optional<Value> absent(
            SourceNode.Members node, ObjectSchema schema, ObjectSchema.Field field) {
        if (field.required()) {
            findings.missing(node, schema.what(), field.name());
        }
        return field.otherwise();
    }

    private Optional<Value> field(SourceNode node, ObjectSchema.Field field) {
        boolean isNull = node.value() instanceof Value.Null;
        if (isNull && (field.nullable() || field.type() instanceof FieldType.Free)) {
            return Optional.empty();
        }
        return value(node, field.type(), "\"" + field.name() + "\"");
    }

    private Optional<Value> value(SourceNode node, FieldType type, String what) {
        return switch (type) {
            case FieldType.Free _ -> Optional.of(node.value());
            case FieldType.Text _ -> {
                if (!(node.value() instanceof Value.Text)) {
                    findings.notText(node, what);
                    yield Optional.empty();
                }
                yield Optional.of(node.value());
            }
            case FieldType.Flag _ -> {
                Optional<Boolean> flag = flag(node.value());
                if (flag.isEmpty()) {
                    findings.wrongType(node, what, "true or false");
                }
                yield flag.map(Value::of);
            }
            case FieldType.Count _ -> {
                Optional<BigInteger> count = count(node.value());
                if (count.isEmpty()) {
                    findings.wrongType(node, what, "a whole number");
                }
                yield count.map(Value.Whole::new);
            }
            case FieldType.Choice choice -> choice(node, choice, what);
            case FieldType.FreeObject _ -> {
                if (!(node instanceof SourceNode.Members)) {
                    findings.wrongType(node, what, "an object");
                    yield Optional.empty();
                }
                yield Optional.of(node.value());
            }
            case FieldType.ListOf list -> list(node, list, what);
            case FieldType.ObjectOf object -> {
                if (!(node instanceof SourceNode.Members members)) {
                    findings.wrongType(node, what, "an object");
                    yield Optional.empty();
                }
                yield Optional.of(object(members, object.schema()));
            }
        };
    }

    private Optional<Value> choice(SourceNode node, FieldType.Choice choice, String what) {
        if (!(node.value() instanceof Value.Text word)) {
            findings.wrongType(node, what, "one of " + String.join(", ", choice.words()));
            return Optional.empty();
        }
        if (!choice.words().contains(word.value())) {
            findings.unknownWord(choice.code(), node, choice.what(), word.value(), choice.words());
            return Optional.empty();
        }
        return Optional.of(word);
    }

    private Optional<Value> list(SourceNode node, FieldType.ListOf list, String what) {
        if (!(node instanceof SourceNode.Items items)) {
            findings.wrongType(node, what, "a list");
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (SourceNode item : items.items()) {
            value(item, list.item(), "each entry of " + what).ifPresent(values::add);
        }
        return Optional.of(Value.of(values));
    }

    /** A boolean by value or by one of the accepted words, without blanks around it. */
    static Optional<Boolean> flag(Value value) {
        return switch (value) {
            case Value.Bool bool -> Optional.of(bool.value());
            case Value.Whole whole when whole.value().equals(BigInteger.ZERO) -> Optional.of(false);
            case Value.Whole whole when whole.value().equals(BigInteger.ONE) -> Optional.of(true);
            case Value.Real real when real.value() == 0 -> Optional.of(false);
            case Value.Real real when real.value() == 1 -> Optional.of(true);
            case Value.Text text -> flagWord(text.value().toLowerCase(Locale.ROOT));
            case Value.Null _, Value.Whole _, Value.Real _, Value.Sequence _, Value.Mapping _ ->
                    Optional.empty();
        };
    }

    private static Optional<Boolean> flagWord(String word) {
        return YES.contains(word)
                ? Optional.of(true)
                : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A whole number; reals only without a fraction, booleans never. */
    static Optional<BigInteger> count(Value value) {
        return switch (value) {
            case Value.Real real when real.value() == Math.rint(real.value()) ->
                    Numbers.asWhole(real);
            case Value.Whole _, Value.Text _ -> Numbers.asWhole(value);
            case Value.Null _, Value.Bool _, Value.Real _, Value.Sequence _, Value.Mapping _ ->
                    Optional.empty();
        };
    }
}
