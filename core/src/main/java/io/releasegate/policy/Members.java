package io.releasegate.policy;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Typed access to the members of an open object; null counts as absent. */
final class Members {
    private final SourceNode.Members node;
    private final Findings findings;

    Members(SourceNode.Members node, Findings findings) {
        this.node = node;
        this.findings = findings;
    }

    Optional<SourceNode> get(String key) {
        return Optional.ofNullable(node.members().get(key))
                .map(SourceNode.Member::node)
                .filter(found -> !(found.value() instanceof Value.Null));
    }

    /** Text as it is; anything else is reported. */
    Optional<String> text(String key) {
        return get(key).flatMap(found -> {
            if (found.value() instanceof Value.Text text) {
                return Optional.of(text.value());
            }
            findings.notText(found, quoted(key));
            return Optional.empty();
        });
    }

    /** Text or a number or boolean as text, trimmed; blank counts as absent. */
    Optional<String> scalar(String key) {
        return get(key).flatMap(found -> scalar(found, quoted(key)))
                .filter(text -> !text.isEmpty());
    }

    Optional<String> scalar(SourceNode found, String what) {
        return switch (found.value()) {
            case Value.Text text -> Optional.of(text.value().strip());
            case Value.Whole _, Value.Real _, Value.Bool _ ->
                    Optional.of(CanonicalJson.text(found.value(), Encoder.C1));
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> {
                findings.wrongType(found, what, "one text or number");
                yield Optional.empty();
            }
        };
    }

    Optional<Boolean> flag(String key) {
        return get(key).flatMap(found -> {
            Optional<Boolean> flag = SchemaReader.flag(found.value());
            if (flag.isEmpty()) {
                findings.wrongType(found, quoted(key), "true or false");
            }
            return flag;
        });
    }

    /** A whole number; anything that does not read as one is reported. */
    Optional<BigInteger> count(String key) {
        return get(key).flatMap(found -> {
            Optional<BigInteger> count = Numbers.asWhole(found.value());
            if (count.isEmpty()) {
                findings.error(
                        PolicyCodes.NOT_A_COUNT,
                        found,
                        quoted(key)
                                + " must be a whole number; this is "
                                + Findings.describe(found.value())
                                + ".");
            }
            return count;
        });
    }

    long priority(long otherwise) {
        return count("priority").map(PolicyIds::clamp).orElse(otherwise);
    }

    Optional<SourceNode.Members> object(String key) {
        return get(key).flatMap(found -> {
            if (found instanceof SourceNode.Members members) {
                return Optional.of(members);
            }
            findings.wrongType(found, quoted(key), "an object");
            return Optional.empty();
        });
    }

    List<SourceNode> list(String key) {
        Optional<SourceNode> found = get(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof SourceNode.Items items) {
            return items.items();
        }
        findings.wrongType(found.get(), quoted(key), "a list");
        return List.of();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (SourceNode item : list(key)) {
            scalar(item, "each entry of " + quoted(key))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(texts::add);
        }
        return texts;
    }

    /** Warns of every key outside the known ones. */
    void warnOfUnknown(String what, Collection<String> known) {
        node.members()
                .forEach((key, _) -> {
                    if (!known.contains(key)) {
                        findings.unknownField(Severity.WARNING, node, what, key, known);
                    }
                });
    }

    /** Warns of keys that are probably misspelt; other unknown keys are welcome. */
    void warnOfMisspelt(String what, Collection<String> known) {
        node.members()
                .forEach((key, _) -> {
                    if (!known.contains(key) && Spelling.nearest(key, known).isPresent()) {
                        findings.unknownField(Severity.WARNING, node, what, key, known);
                    }
                });
    }

    private static String quoted(String key) {
        return "\"" + key + "\"";
    }
}
