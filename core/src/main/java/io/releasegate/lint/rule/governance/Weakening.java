package io.releasegate.lint.rule.governance;

import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.ApprovalRequirements.ApprovalGroup;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RequiredTransition;
import io.releasegate.policy.SeparationOfDuties;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something a layer asks for less of than the layer around it.
 *
 * @param pointer where the child says so
 * @param field as a sentence names it
 */
record Weakening(String pointer, String field, String parent, String child) {

    /** All that is said by both and is less in the child; what it leaves out it inherits. */
    static List<Weakening> of(Layers layers) {
        List<Weakening> found = new ArrayList<>();
        flags(layers, found);
        numbers(layers, found);
        lists(layers, found);
        groups(layers, found);
        return found;
    }

    private static void flags(Layers layers, List<Weakening> found) {
        String strict = "/strict_fail_closed";
        if (layers.parent().strictFailClosed() && !layers.child().strictFailClosed()) {
            found.add(new Weakening(strict, "strict_fail_closed", "true", "false"));
        }
        boolean apart =
                layers.parent().separationOfDuties().filter(Weakening::separates).isPresent();
        layers.child()
                .separationOfDuties()
                .filter(duties -> apart && !separates(duties))
                .ifPresent(duties -> {
                    Stated<Boolean> off =
                            duties.enabled().value() ? duties.denySelfApproval() : duties.enabled();
                    found.add(
                            new Weakening(off.pointer(), "the separation of duties", "on", "off"));
                });
    }

    private static boolean separates(SeparationOfDuties duties) {
        return duties.enabled().value() && duties.denySelfApproval().value();
    }

    private static void numbers(Layers layers, List<Weakening> found) {
        ApprovalRequirements wide = layers.parent().approvals();
        ApprovalRequirements own = layers.child().approvals();
        int asked = wide.minApprovals().map(Stated::value).orElse(0);
        own.minApprovals()
                .filter(count -> count.value() < asked)
                .ifPresent(count ->
                        found.add(less(count.pointer(), "the approvals", asked, count.value())));
        String requirements = "/approval_requirements";
        boolean dropped =
                layers.child()
                        .source()
                        .find(requirements)
                        .filter(node -> node.value() instanceof Value.Null)
                        .isPresent();
        if (dropped && wide.asksForSomebody()) {
            found.add(new Weakening(requirements, "the approval requirements", "some", "none"));
        }
        Optional<BigInteger> most =
                wide.maxAgeSeconds().flatMap(Stated::value).filter(it -> it.signum() > 0);
        own.maxAgeSeconds()
                .filter(age -> most.isPresent() && isLonger(age.value(), most.get()))
                .ifPresent(age ->
                        found.add(
                                new Weakening(
                                        age.pointer(),
                                        "the time for which approvals count",
                                        most.get() + " s",
                                        age.value().map(it -> it + " s").orElse("for ever"))));
    }

    private static boolean isLonger(Optional<BigInteger> age, BigInteger most) {
        return age.filter(it -> it.signum() > 0 && it.compareTo(most) <= 0).isEmpty();
    }

    private static void lists(Layers layers, List<Weakening> found) {
        RegistryPolicy wide = layers.parent();
        RegistryPolicy own = layers.child();
        missing(
                "the required roles",
                wide.approvals().requiredRoles().stream().map(Stated::value),
                own.approvals().requiredRoles(),
                found);
        missing(
                "the protected statuses",
                wide.protectedStatuses().stream().map(Stated::value),
                own.protectedStatuses(),
                found);
        missing(
                "the required transitions",
                wide.requiredTransitions().stream().map(RequiredTransition::transition),
                own.requiredTransitions().stream()
                        .map(it -> new Stated<>(it.transition(), it.pointer()))
                        .toList(),
                found);
    }

    /** A list in the child replaces the one around it; an empty one is left out and inherits. */
    private static void missing(
            String field,
            Stream<String> parent,
            List<Stated<String>> child,
            List<Weakening> found) {
        Set<String> own = new HashSet<>();
        child.forEach(word -> own.add(word.value().toLowerCase(Locale.ROOT)));
        List<String> lost =
                parent.filter(word -> !own.contains(word.toLowerCase(Locale.ROOT))).toList();
        if (!child.isEmpty() && !lost.isEmpty()) {
            String pointer = child.getFirst().pointer();
            found.add(
                    new Weakening(
                            pointer.substring(0, pointer.lastIndexOf('/')),
                            field,
                            "with " + String.join(", ", lost),
                            "without"));
        }
    }

    private static void groups(Layers layers, List<Weakening> found) {
        List<ApprovalGroup> own = layers.child().approvals().groups();
        for (ApprovalGroup wide : layers.parent().approvals().groups()) {
            int there =
                    own.stream()
                            .filter(group -> group.name().equals(wide.name()))
                            .mapToInt(ApprovalGroup::minApprovals)
                            .findFirst()
                            .orElse(0);
            if (!own.isEmpty() && there < wide.minApprovals()) {
                found.add(
                        less(
                                own.getFirst().pointer(),
                                "the approvals of group `" + wide.name() + "`",
                                wide.minApprovals(),
                                there));
            }
        }
    }

    private static Weakening less(String pointer, String field, int parent, int child) {
        return new Weakening(pointer, field, Integer.toString(parent), Integer.toString(child));
    }
}
