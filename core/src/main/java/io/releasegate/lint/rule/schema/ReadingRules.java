package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Codes;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyCodes;
import java.util.List;

/** Every problem that reading a text meets, but those that rules look for as well. */
final class ReadingRules {
    static final List<LintRule> ALL =
            List.of(
                    reading(PolicyCodes.MISSING_FIELD, "Something that must be given is missing."),
                    reading(
                            PolicyCodes.EMPTY,
                            "The file holds no policy, only blanks and comments."),
                    reading(
                            PolicyCodes.UNKNOWN_SHAPE,
                            "The document has none of the shapes a policy can have."),
                    reading(PolicyCodes.UNKNOWN_FIELD, "A field has a name that nothing reads."),
                    reading(
                            PolicyCodes.UNKNOWN_OPERATOR,
                            "An operator is none of those there are."),
                    reading(
                            PolicyCodes.UNKNOWN_RESULT,
                            "A result is none of the words that have a meaning."),
                    reading(Codes.DUPLICATE_KEY, "An object names one key twice."),
                    reading(Codes.SEVERAL_DOCUMENTS, "One file holds several documents."),
                    reading(Codes.UNREADABLE, "The text cannot be read."),
                    reading(
                            PolicyCodes.NOT_A_COUNT,
                            "A priority, a capacity or a count of approvals is not a whole number."),
                    reading(
                            PolicyCodes.MIXED_WHEN,
                            "A condition has predicates beside its list of conditions."),
                    reading(
                            PolicyCodes.INVALID_LOGIC,
                            "The meaning of a condition cannot be told."));

    private ReadingRules() {}

    private static LintRule reading(String code, String summary) {
        return new ReadingRule(new RuleInfo(code, Category.SCHEMA, Severity.ERROR, summary));
    }
}
