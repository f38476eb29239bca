package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code transition_rules} and {@code rules} of a registry policy. */
final class RegistryRules {
    private static final List<String> TRANSITION_RULE =
            List.of(
                    "rule_id",
                    "id",
                    "transition_id",
                    "project_id",
                    "workflow_id",
                    "environment",
                    "priority",
                    "result",
                    "enforcement",
                    "conditions",
                    "message",
                    "description");
    private static final List<String> CONDITION_RULE =
            List.of(
                    "rule_id",
                    "id",
                    "when",
                    "result",
                    "enforcement",
                    "priority",
                    "require",
                    "required_approvals",
                    "required_roles",
                    "message",
                    "description");
    private static final String DEFAULT_RESULT = "ALLOW";

    private final Tree tree;
    private final Findings findings;
    private final String policyId;

    RegistryRules(Tree tree, Findings findings, String policyId) {
        this.tree = tree;
        this.findings = findings;
        this.policyId = policyId;
    }

    List<RuleForm> transitionRules(List<SourceNode> nodes) {
        List<RuleForm> rules = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof SourceNode.Members node) {
                Members rule = new Members(node, findings);
                rule.warnOfMisspelt("a transition rule", TRANSITION_RULE);
                rules.add(
                        form(
                                rule,
                                "transition-rule-",
                                "/transition_rules/" + i,
                                i,
                                tree.span(node),
                                selectors(node, rule),
                                RuleForm.Requirement.NONE));
            } else {
                findings.wrongType(nodes.get(i), "a transition rule", "an object");
            }
        }
        return rules;
    }

    List<RuleForm> conditionRules(List<SourceNode> nodes) {
        List<RuleForm> rules = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof SourceNode.Members node) {
                Members rule = new Members(node, findings);
                rule.warnOfMisspelt("a rule", CONDITION_RULE);
                rules.add(
                        form(
                                rule,
                                "rule-",
                                "/rules/" + i,
                                i,
                                tree.span(node),
                                when(node, rule),
                                requirement(rule)));
            } else {
                findings.wrongType(nodes.get(i), "a rule", "an object");
            }
        }
        return rules;
    }

    private RuleForm form(
            Members rule,
            String unnamed,
            String pointer,
            int index,
            Span span,
            Condition condition,
            RuleForm.Requirement requirement) {
        Optional<SourceNode> resultNode = resultNode(rule);
        String result = resultNode.flatMap(this::word).orElse(DEFAULT_RESULT);
        return new RuleForm(
                policyId,
                rule.scalar("rule_id").or(() -> rule.scalar("id")).orElse(unnamed + (index + 1)),
                pointer,
                index,
                span,
                condition,
                result,
                resultNode.map(tree::span).orElse(span),
                verdict(result, resultNode.orElse(null)),
                rule.priority(RuleForm.DEFAULT_PRIORITY),
                true,
                rule.text("message"),
                requirement);
    }

    /** {@code result}, else {@code enforcement} as a word or as an object with a result. */
    private Optional<SourceNode> resultNode(Members rule) {
        Optional<SourceNode> enforcement =
                rule.get("enforcement")
                        .flatMap(node ->
                                node instanceof SourceNode.Members members
                                        ? new Members(members, findings).get("result")
                                        : Optional.of(node));
        return rule.get("result").or(() -> enforcement);
    }

    private Optional<String> word(SourceNode node) {
        if (node.value() instanceof Value.Text text) {
            String word = text.value().strip().toUpperCase(Locale.ROOT);
            return word.isEmpty() ? Optional.empty() : Optional.of(word);
        }
        findings.wrongType(node, "\"result\"", "text such as BLOCK");
        return Optional.empty();
    }

    /** A word nobody knows blocks, and is an error where it was written. */
    Verdict verdict(String result, @Nullable SourceNode node) {
        Optional<Verdict> verdict = ResultWords.registry(result);
        if (verdict.isEmpty() && node != null) {
            findings.unknownWord(
                    PolicyCodes.UNKNOWN_RESULT,
                    node,
                    "a result of a registry rule",
                    result,
                    ResultWords.REGISTRY_LIST);
        }
        return verdict.orElse(Verdict.BLOCK);
    }

    private Condition selectors(SourceNode.Members node, Members rule) {
        List<Condition> parts = new ArrayList<>();
        for (String signal : List.of(Signals.TRANSITION, Signals.PROJECT, Signals.WORKFLOW)) {
            selector(node, rule, signal, ExpectedText.AS_WRITTEN, parts);
        }
        selector(node, rule, Signals.ENVIRONMENT, ExpectedText.LOWER_CASE, parts);
        rule.object("conditions")
                .ifPresent(
                        found -> parts.addAll(new RegistryConditions(tree, findings).read(found)));
        return new Condition.All(parts, tree.span(node));
    }

    /** A blank selector matches everything. */
    private void selector(
            SourceNode.Members node,
            Members rule,
            String signal,
            ExpectedText texts,
            List<Condition> parts) {
        SourceNode.Member member = node.members().get(signal);
        Optional<String> expected = rule.scalar(signal);
        if (member != null && expected.isPresent()) {
            parts.add(
                    new Condition.Test(
                            signal,
                            Operator.EQUAL,
                            Value.of(texts.spell(expected.get())),
                            tree.text().span(member.keyStart(), member.node().end()),
                            tree.span(member.node())));
        }
    }

    private Condition when(SourceNode.Members node, Members rule) {
        Optional<SourceNode> when = rule.get("when");
        if (when.isPresent()) {
            return new WhenTree(tree, findings).read(when.get());
        }
        findings.warning(
                PolicyCodes.MISSING_FIELD,
                tree.span(node),
                "This rule has no \"when\", so it never applies. Say when it should.");
        return new Condition.Any(List.of(), tree.span(node));
    }

    private RuleForm.Requirement requirement(Members rule) {
        Optional<Members> require =
                rule.object("require").map(found -> new Members(found, findings));
        List<String> roles = require.map(found -> found.texts("roles")).orElse(List.of());
        return RuleForm.Requirement.of(
                require.flatMap(found -> found.count("approvals"))
                        .or(() -> rule.count("required_approvals")),
                roles.isEmpty() ? rule.texts("required_roles") : roles);
    }
}
