package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compiled policies of a set, by id.
 *
 * @param duplicates findings about ids that several texts claim
 * @param failure why a strict run ends here
 * @param skipped what a lenient run left out
 */
record CompiledLoad(
        List<CompatPolicy> policies,
        List<CompatFinding> duplicates,
        Optional<CompatFinding> failure,
        List<String> skipped) {
    private static final String DUPLICATE = "DUPLICATE_POLICY_ID";

    static CompiledLoad of(
            List<CompatDocument> documents, List<Diagnostic> obstacles, boolean strict) {
        Map<String, List<CompatDocument>> byId = new LinkedHashMap<>();
        for (CompatDocument document : documents) {
            document.rawPolicyId()
                    .ifPresent(
                            id -> byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(document));
        }
        List<CompatPolicy> policies = new ArrayList<>();
        List<String> trouble = new ArrayList<>();
        Optional<CompatFinding> first = Optional.empty();
        for (Diagnostic obstacle : obstacles) {
            first = first.or(() -> Optional.of(failed(obstacle.message(), obstacle.span())));
            trouble.add(obstacle.message());
        }
        for (CompatDocument document : documents) {
            if (document.isBlank()) {
                continue;
            }
            CompiledSchema.Checked checked = CompiledSchema.check(document);
            checked.policy().map(policy -> named(policy, byId)).ifPresent(policies::add);
            if (checked.policy().isEmpty()) {
                CompatFinding finding = failed(document, checked.problems());
                first = first.or(() -> Optional.of(finding));
                trouble.add(finding.message());
            }
        }
        policies.sort(Comparator.comparing(CompatPolicy::id, PythonValues.CODE_POINTS));
        return new CompiledLoad(
                policies,
                duplicates(byId),
                strict ? first : Optional.empty(),
                strict ? List.of() : trouble);
    }

    private static CompatPolicy named(CompatPolicy policy, Map<String, List<CompatDocument>> byId) {
        return policy.from(
                Optional.ofNullable(byId.get(policy.id())).map(all -> all.getLast().file().path()));
    }

    private static List<CompatFinding> duplicates(Map<String, List<CompatDocument>> byId) {
        List<CompatFinding> found = new ArrayList<>();
        byId.forEach((id, documents) -> {
            if (documents.size() > 1) {
                found.add(duplicate(id, documents));
            }
        });
        return found;
    }

    private static CompatFinding duplicate(String id, List<CompatDocument> documents) {
        List<String> paths = documents.stream().map(document -> document.file().path()).toList();
        CompatFinding plain =
                CompatFinding.error(
                        DUPLICATE,
                        "The policy id `" + id + "` is used in several files. Rename all but one.",
                        documents.getLast().spanOf("/policy_id"));
        return new CompatFinding(
                plain.severity(),
                plain.code(),
                plain.message(),
                Optional.of(id),
                Optional.of(String.join(", ", paths)),
                plain.metadata(),
                documents.reversed().stream()
                        .map(document -> new CompatFinding.RuleRef(document.file().name(), ""))
                        .toList(),
                plain.span());
    }

    private static CompatFinding failed(
            CompatDocument document, List<CompiledSchema.Problem> problems) {
        CompiledSchema.Problem first = problems.getFirst();
        String more = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
        String where = first.path().isEmpty() ? "" : "`" + first.path() + "` ";
        return failed(
                document.file().name()
                        + " is no compiled policy: "
                        + where
                        + first.sentence()
                        + more
                        + ".",
                first.span());
    }

    static CompatFinding failed(String sentence, Span span) {
        return CompatFinding.error(CompatReport.FAILED, sentence, span);
    }
}
