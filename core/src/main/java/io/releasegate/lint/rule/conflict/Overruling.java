package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The earlier rules that say something else for some input, in a way that may well be meant: at
 * another priority, or about other signals. A large set has nearly as many of those pairs as it has
 * pairs, so they are told once for each rule, with one example.
 *
 * <p>Rules that test different signals meet as soon as each of them has an ordinary input of its
 * own, so those are counted without asking.
 */
final class Overruling {
    private final int later;
    private final BitSet elsewhere;
    private final LintRun run;
    private final BitSet near = new BitSet();

    /**
     * @param elsewhere places of earlier rules with another verdict and an ordinary input
     */
    Overruling(int later, BitSet elsewhere, LintRun run) {
        this.later = later;
        this.elsewhere = elsewhere;
        this.run = run;
    }

    int later() {
        return later;
    }

    /** An earlier rule that tests some of the same signals and was seen to meet this one. */
    void add(int earlier) {
        near.set(earlier);
    }

    void report(RuleInfo info, CombinedRules rules, Neighbours neighbours) {
        LintedRule rule = neighbours.rules().get(later);
        BitSet all = (BitSet) near.clone();
        if (run.alone(rule).witness().filter(run::isOrdinary).isPresent()) {
            elsewhere.andNot(neighbours.sameSignals(later));
            all.or(elsewhere);
        }
        if (!all.isEmpty()) {
            int example = near.isEmpty() ? all.nextSetBit(0) : near.nextSetBit(0);
            Pair pair = Pair.of(rules, neighbours, example, later);
            run.overlap(pair.both())
                    .witness()
                    .ifPresent(point ->
                            run.report(
                                    pair.finding(
                                            info,
                                            Severity.INFO,
                                            message(pair, all.cardinality()),
                                            point,
                                            List.of(),
                                            overlaps(all.cardinality()))));
        }
    }

    private static Map<String, String> overlaps(int count) {
        return Map.of("overlaps", Integer.toString(count));
    }

    private static String message(Pair pair, int count) {
        String others =
                switch (count - 1) {
                    case 0 -> "";
                    case 1 -> ", and so does one more";
                    default -> ", and so do " + (count - 1) + " more";
                };
        return "%s says %s where %s says %s%s."
                .formatted(
                        Wording.sentence(pair.later().name()),
                        pair.later().form().result(),
                        pair.earlier().name(),
                        pair.earlier().form().result(),
                        others.isEmpty() ? "" : others + " with another result");
    }
}
