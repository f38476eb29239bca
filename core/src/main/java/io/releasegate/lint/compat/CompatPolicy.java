package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compiled policy that passed the schema.
 *
 * @param priority lower comes first; zero stays zero
 * @param bySignal its controls by signal, in the order of the text; blank signals are left out
 * @param signatures its controls as a set
 * @param sourceFile the file the reference names for it: the last one with this id
 */
record CompatPolicy(
        String id,
        String result,
        BigInteger priority,
        Value.Mapping metadata,
        List<CompatControl> controls,
        Map<String, List<CompatControl>> bySignal,
        Set<CompatControl.Signature> signatures,
        Optional<String> sourceFile,
        CompatDocument document) {
    private static final BigInteger USUAL_PRIORITY = BigInteger.valueOf(1000);

    static CompatPolicy of(
            String id,
            String result,
            Value.Mapping metadata,
            List<CompatControl> controls,
            CompatDocument document) {
        Map<String, List<CompatControl>> bySignal = new LinkedHashMap<>();
        Set<CompatControl.Signature> signatures = new LinkedHashSet<>();
        for (CompatControl control : controls) {
            signatures.add(control.signature());
            if (!control.signal().isEmpty()) {
                bySignal.computeIfAbsent(control.signal(), _ -> new ArrayList<>()).add(control);
            }
        }
        return new CompatPolicy(
                id,
                result,
                PythonValues.whole(metadata.members().get("priority")).orElse(USUAL_PRIORITY),
                metadata,
                List.copyOf(controls),
                bySignal,
                signatures,
                Optional.empty(),
                document);
    }

    CompatPolicy from(Optional<String> file) {
        return new CompatPolicy(
                id, result, priority, metadata, controls, bySignal, signatures, file, document);
    }

    CompatFinding.RuleRef ref() {
        return new CompatFinding.RuleRef(document.file().name(), "");
    }

    Span span() {
        return document.spanOf("/policy_id");
    }

    Span spanOf(CompatControl control) {
        return document.tree().span(control.node());
    }

    boolean isUsed(String signalPrefix) {
        return controls.stream().anyMatch(control -> control.signal().startsWith(signalPrefix));
    }
}
