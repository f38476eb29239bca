package io.releasegate.lint.rule.governance;

import io.releasegate.lint.PolicySet;
import io.releasegate.policy.RegistryPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a registry and a wider one that it says it belongs to.
 *
 * @param parent its own scope is one of the wider scopes of the child
 */
record Layers(RegistryPolicy parent, RegistryPolicy child) {

    static List<Layers> in(PolicySet policies) {
        List<RegistryPolicy> registries =
                policies.documents().stream()
                        .filter(RegistryPolicy.class::isInstance)
                        .map(RegistryPolicy.class::cast)
                        .filter(policy -> !policy.scopes().isEmpty())
                        .toList();
        List<Layers> pairs = new ArrayList<>();
        for (RegistryPolicy child : registries) {
            List<RegistryPolicy.Scope> wider = child.scopes().subList(1, child.scopes().size());
            registries.stream()
                    .filter(parent -> wider.contains(parent.scopes().getFirst()))
                    .forEach(parent -> pairs.add(new Layers(parent, child)));
        }
        return pairs;
    }
}
