package io.releasegate.lint.rule.reachability;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.logic.Answer;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether the rules around a rule leave it nothing to decide.
 *
 * <p>Rules are told apart by identity: one text in two files gives two equal rules, and each can
 * go.
 *
 * @param rule the one in question
 * @param index its place among the speaking rules
 */
@SuppressWarnings("ReferenceEquality")
record Redundancy(LintedRule rule, int index, Neighbours near, Verdict otherwise) {

    /** Those that can meet the rule, weigh at least as much and ask for at least as much. */
    List<LintedRule> asHeavy() {
        return at(near.covering(index)).stream().filter(this::outweighs).toList();
    }

    /** Those that are looked at earlier and can meet the rule. */
    List<LintedRule> earlier() {
        BitSet covering = near.covering(index);
        covering.clear(index, Math.max(index, covering.length()));
        return at(covering);
    }

    private List<LintedRule> at(BitSet places) {
        return places.stream().mapToObj(near.rules()::get).toList();
    }

    /**
     * Fewest of the coverers that still trigger wherever the rule does, a single one where that is
     * enough; the answer tells when they do not.
     */
    Answer covered(List<LintedRule> coverers, LintRun run, List<LintedRule> fewest) {
        Answer answer = run.outside(List.of(rule), coverers);
        if (answer instanceof Answer.Witnessed) {
            return answer;
        }
        for (LintedRule one : coverers) {
            if (run.outside(List.of(rule), List.of(one)).isImpossible()) {
                fewest.add(one);
                return new Answer.Impossible();
            }
        }
        if (answer.isImpossible()) {
            List<LintedRule> needed = new ArrayList<>(coverers);
            for (LintedRule one : coverers) {
                List<LintedRule> fewer = needed.stream().filter(other -> other != one).toList();
                if (run.outside(List.of(rule), fewer).isImpossible()) {
                    needed = new ArrayList<>(fewer);
                }
            }
            fewest.addAll(needed);
        }
        return answer;
    }

    /**
     * Whether rules that follow take over every input the rule decides, with the same verdict. A
     * rule that says what the default result says anyway is documentation, not a mistake.
     */
    boolean followedByTheSame(LintRun run, List<LintedRule> followers) {
        BitSet meeting = meeting();
        BitSet later = (BitSet) meeting.clone();
        later.clear(0, index);
        meeting.clear(index, Math.max(index, meeting.length()));
        List<LintedRule> before = new ArrayList<>(at(meeting));
        for (LintedRule next : at(later)) {
            Answer decides = run.outside(List.of(rule, next), before);
            if (!decides.isImpossible()) {
                if (!(decides instanceof Answer.Witnessed) || !same(next)) {
                    return false;
                }
                followers.add(next);
            }
            before.add(next);
        }
        return run.outside(List.of(rule), before).isImpossible();
    }

    /** Places of all others but those that plainly miss the rule. */
    private BitSet meeting() {
        BitSet missing = near.sameSignals(index);
        missing.andNot(near.sharing(index));
        BitSet meeting = new BitSet();
        meeting.set(0, near.rules().size());
        meeting.andNot(missing);
        meeting.clear(index);
        return meeting;
    }

    /** Allowing what is allowed anyway is documentation, not a mistake. */
    boolean allowsWhatIsAllowed() {
        return otherwise == Verdict.ALLOW
                && rule.form().verdict() == Verdict.ALLOW
                && rule.form().requirement().equals(RuleForm.Requirement.NONE);
    }

    private boolean same(LintedRule other) {
        return other.form().verdict() == rule.form().verdict()
                && other.form().requirement().equals(rule.form().requirement());
    }

    private boolean outweighs(LintedRule other) {
        boolean asHeavy = other.form().verdict().compareTo(rule.form().verdict()) <= 0;
        return other.form().verdict() == Verdict.BLOCK
                || (asHeavy && asksForAsMuch(other.form().requirement()));
    }

    private boolean asksForAsMuch(RuleForm.Requirement other) {
        RuleForm.Requirement own = rule.form().requirement();
        return other.approvals() >= own.approvals() && other.roles().containsAll(own.roles());
    }
}
