package io.releasegate.policy;

import java.util.Optional;

/**
 * What a policy says about one person in two parts. What it leaves out is on.
 *
 * @param enabled whether duties are separated at all
 * @param denySelfApproval whether nobody approves what is their own
 * @param ruleCount how many rules the document lists; empty where the usual ones apply
 */
public record SeparationOfDuties(
        Stated<Boolean> enabled,
        Stated<Boolean> denySelfApproval,
        Optional<Stated<Integer>> ruleCount) {

    static final String POINTER = "/separation_of_duties";
    static final String RULES = POINTER + "/rules";

    static SeparationOfDuties of(
            boolean enabled, boolean denySelfApproval, Optional<Integer> ruleCount) {
        return new SeparationOfDuties(
                new Stated<>(enabled, POINTER + "/enabled"),
                new Stated<>(denySelfApproval, POINTER + "/deny_self_approval"),
                ruleCount.map(count -> new Stated<>(count, RULES)));
    }
}
