package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of findings that are known already. People may read it and review how it changes. */
final class Baseline {
    private static final String FINDINGS = "findings";
    private static final String FINGERPRINT = "fingerprint";

    private Baseline() {}

    /** The fingerprints in a baseline. */
    static Set<String> read(Path file, String shown) throws FailureException {
        Value value = JsonInput.read(Input.file(file), shown);
        Set<String> fingerprints = new HashSet<>();
        for (Value finding : findings(value).orElseThrow(() -> wrong(shown))) {
            fingerprints.add(fingerprint(finding).orElseThrow(() -> wrong(shown)));
        }
        return fingerprints;
    }

    static void write(Path file, List<Finding> findings) throws FailureException {
        Value value =
                new Members()
                        .with("version", 1)
                        .with(FINDINGS, sorted(findings), Baseline::json)
                        .object();
        byte[] bytes = (JsonText.asOrdered(value) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, bytes);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(
                        Comparator.comparing((Finding it) -> it.diagnostic().span().source())
                                .thenComparing(it -> it.diagnostic().code())
                                .thenComparing(Finding::fingerprint))
                .toList();
    }

    private static Value json(Finding finding) {
        Members members =
                new Members()
                        .with(FINGERPRINT, finding.fingerprint())
                        .with("code", finding.diagnostic().code());
        finding.diagnostic().subject().ifPresent(id -> members.with("policy_id", id));
        return members.with("source_file", finding.diagnostic().span().source()).object();
    }

    private static Optional<List<Value>> findings(Value value) {
        return value instanceof Value.Mapping object
                        && object.members().get(FINDINGS) instanceof Value.Sequence list
                ? Optional.of(list.items())
                : Optional.empty();
    }

    private static Optional<String> fingerprint(Value finding) {
        return finding instanceof Value.Mapping object
                        && object.members().get(FINGERPRINT) instanceof Value.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static FailureException wrong(String shown) {
        return Input.invalid(
                shown
                        + " is no baseline: it has no list `findings` with a `fingerprint` in each."
                        + " Name another file, or write it anew with --write-baseline.");
    }
}
