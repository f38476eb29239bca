package io.releasegate.lint.rule.schema;

import io.releasegate.lint.LintRule;
import java.util.List;
import java.util.stream.Stream;

/** Text that is not a policy, or not the one it seems to be. */
public final class SchemaRules {
    public static final List<LintRule> ALL =
            Stream.concat(
                            ReadingRules.ALL.stream(),
                            Stream.of(
                                    new ConfusableTextRule(),
                                    new FileNameRule(),
                                    new MisreadScalarRule(),
                                    new OperandTypeRule(),
                                    new PriorityZeroRule(),
                                    new UnknownSignalRule(),
                                    new VersionRule()))
                    .toList();

    private SchemaRules() {}
}
