package io.releasegate.evaluate;

import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a group of rules says about one input.
 *
 * @param verdict of the group as a whole
 * @param fired the enabled rules whose condition holds, in the order they are looked at
 * @param deciding those of them that made the verdict; empty where none fired
 */
public record Evaluation(Verdict verdict, List<RuleForm> fired, List<RuleForm> deciding) {
    public Evaluation {
        fired = List.copyOf(fired);
        deciding = List.copyOf(deciding);
    }

    /**
     * @param signals the value of a signal, null where it is missing
     */
    public static Evaluation of(RuleGroup group, Function<String, @Nullable Value> signals) {
        List<RuleForm> fired =
                group.rules().stream()
                        .filter(rule -> rule.enabled() && rule.condition().holds(signals))
                        .toList();
        if (fired.isEmpty()) {
            return new Evaluation(group.otherwise(), fired, List.of());
        }
        return switch (group.combination()) {
            case WORST_OF_ALL -> worst(fired);
            case FIRST_MATCH ->
                    new Evaluation(fired.getFirst().verdict(), fired, List.of(fired.getFirst()));
        };
    }

    private static Evaluation worst(List<RuleForm> fired) {
        Verdict verdict =
                fired.stream().map(RuleForm::verdict).reduce(Verdict.ALLOW, Verdict::worst);
        return new Evaluation(
                verdict, fired, fired.stream().filter(rule -> rule.verdict() == verdict).toList());
    }
}
