package io.releasegate.lint;

import io.releasegate.lint.rule.conflict.ConflictRules;
import io.releasegate.lint.rule.contradiction.ContradictionRules;
import io.releasegate.lint.rule.coverage.CoverageRules;
import io.releasegate.lint.rule.documentation.DocumentationRules;
import io.releasegate.lint.rule.governance.GovernanceRules;
import io.releasegate.lint.rule.reachability.ReachabilityRules;
import io.releasegate.lint.rule.satisfiability.SatisfiabilityRules;
import io.releasegate.lint.rule.schema.SchemaRules;
import io.releasegate.lint.rule.suppression.SuppressionRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every lint rule there is, by code. Each category keeps its own list beside its rules. */
public final class LintRules {
    public static final List<LintRule> ALL =
            Stream.of(
                            SchemaRules.ALL,
                            ContradictionRules.ALL,
                            SatisfiabilityRules.ALL,
                            ConflictRules.ALL,
                            ReachabilityRules.ALL,
                            CoverageRules.ALL,
                            GovernanceRules.ALL,
                            DocumentationRules.ALL,
                            SuppressionRules.ALL)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(rule -> rule.info().code()))
                    .toList();

    private static final Map<String, LintRule> BY_CODE =
            ALL.stream().collect(Collectors.toMap(rule -> rule.info().code(), Function.identity()));

    private LintRules() {}

    public static Optional<LintRule> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
