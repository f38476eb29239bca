package io.releasegate.language;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/** Approval requirements in a few words, for a list. */
final class ApprovalWords {
    private static final BigInteger HOUR = BigInteger.valueOf(3600);
    private static final BigInteger DAY = BigInteger.valueOf(86_400);

    private ApprovalWords() {}

    /** {@code min 2, 10 d}; the name of the field where it says neither. */
    static String of(String field, SourceNode node) {
        return switch (node) {
            case SourceNode.Members map -> {
                Optional<String> count = number(map, "min_approvals").map(it -> "min " + it);
                Optional<String> age = number(map, "max_age_seconds").map(ApprovalWords::age);
                yield count.isPresent() && age.isPresent()
                        ? count.get() + ", " + age.get()
                        : count.or(() -> age).orElse(field);
            }
            case SourceNode.Items list -> field + ", " + list.items().size();
            case SourceNode.Scalar scalar ->
                    Numbers.asWhole(scalar.value()).map(it -> "min " + it).orElse(field);
        };
    }

    private static Optional<BigInteger> number(SourceNode.Members map, String field) {
        SourceNode.Member member = map.members().get(field);
        Value value = member == null ? Value.NULL : member.node().value();
        return Numbers.asWhole(value);
    }

    private static String age(BigInteger seconds) {
        if (seconds.mod(DAY).signum() == 0) {
            return seconds.divide(DAY) + " d";
        }
        return seconds.mod(HOUR).signum() == 0 ? seconds.divide(HOUR) + " h" : seconds + " s";
    }
}
