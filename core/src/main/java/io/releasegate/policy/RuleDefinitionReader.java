package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads shape B. */
final class RuleDefinitionReader {
    private static final List<String> KNOWN =
            List.of(
                    "id",
                    "description",
                    "version",
                    "priority",
                    "enabled",
                    "when",
                    "then",
                    "metadata",
                    "source_file");
    private static final List<String> WHEN = List.of("environment", "signals", "context");
    private static final List<String> THEN = List.of("decision", "message", "requires");
    private static final List<String> REQUIRES = List.of("approvals", "roles");

    private final Tree tree;
    private final Findings findings;

    RuleDefinitionReader(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Optional<PolicyDocument> read(SourceNode.Members root) {
        Members policy = new Members(root, findings);
        for (String field : List.of("id", "description", "when", "then")) {
            if (policy.get(field).isEmpty()) {
                findings.missing(root, "the rule definition", field);
            }
        }
        PolicyIds.check(root.members().get("id"), findings);
        policy.warnOfUnknown("the rule definition", KNOWN);
        String id = policy.text("id").orElse("");
        String description = policy.text("description").orElse("");
        String version = policy.scalar("version").orElse("1");
        RuleForm rule = rule(policy, id);
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new RuleDefinition(tree, id, version, description, rule));
    }

    private RuleForm rule(Members policy, String id) {
        Condition condition =
                policy.object("when")
                        .map(this::when)
                        .orElseGet(() -> new Condition.Any(List.of(), tree.spanOf("/when")));
        Optional<SourceNode.Members> thenNode = policy.object("then");
        long priority = policy.priority(RuleDefinition.DEFAULT_PRIORITY);
        boolean enabled = policy.flag("enabled").orElse(true);
        if (thenNode.isEmpty()) {
            return form(id, condition, "", Optional.empty(), priority, enabled, none());
        }
        Members then = new Members(thenNode.get(), findings);
        then.warnOfUnknown("\"then\"", THEN);
        if (then.get("message").isEmpty()) {
            findings.missing(thenNode.get(), "\"then\"", "message");
        }
        Optional<String> message = then.text("message");
        String decision = decision(thenNode.get(), then);
        return form(id, condition, decision, message, priority, enabled, requirement(then));
    }

    private RuleForm form(
            String id,
            Condition condition,
            String decision,
            Optional<String> message,
            long priority,
            boolean enabled,
            RuleForm.Requirement requirement) {
        return new RuleForm(
                id,
                id,
                "",
                0,
                tree.keySpanOf("/id").orElseGet(() -> tree.spanOf("")),
                condition,
                decision,
                tree.spanOf("/then/decision"),
                ResultWords.DECISIONS.getOrDefault(decision, Verdict.BLOCK),
                priority,
                enabled,
                message,
                requirement);
    }

    private String decision(SourceNode.Members node, Members then) {
        Optional<SourceNode> found = then.get("decision");
        if (found.isEmpty()) {
            findings.missing(node, "\"then\"", "decision");
            return "";
        }
        Optional<String> word = then.text("decision");
        if (word.isPresent() && !ResultWords.DECISIONS.containsKey(word.get())) {
            findings.unknownWord(
                    PolicyCodes.UNKNOWN_RESULT,
                    found.get(),
                    "a decision of a rule definition",
                    word.get(),
                    ResultWords.DECISION_LIST);
        }
        return word.orElse("");
    }

    private RuleForm.Requirement requirement(Members then) {
        Optional<SourceNode.Members> node = then.object("requires");
        if (node.isEmpty()) {
            return none();
        }
        Members requires = new Members(node.get(), findings);
        requires.warnOfUnknown("\"requires\"", REQUIRES);
        return RuleForm.Requirement.of(requires.count("approvals"), requires.texts("roles"));
    }

    private static RuleForm.Requirement none() {
        return RuleForm.Requirement.NONE;
    }

    private Condition when(SourceNode.Members node) {
        Members when = new Members(node, findings);
        when.warnOfUnknown("\"when\"", WHEN);
        List<Condition> parts = new ArrayList<>();
        Predicates predicates = new Predicates(tree, findings);
        when.get("environment")
                .ifPresent(found ->
                        parts.addAll(
                                predicates.read(
                                        Signals.ENVIRONMENT, found, ExpectedText.LOWER_CASE)));
        named(when, "signals", "", predicates, parts);
        named(when, "context", Signals.CONTEXT_PREFIX, predicates, parts);
        return new Condition.All(parts, tree.span(node));
    }

    private static void named(
            Members when,
            String section,
            String prefix,
            Predicates predicates,
            List<Condition> parts) {
        Map<String, SourceNode.Member> members =
                when.object(section).map(SourceNode.Members::members).orElse(Map.of());
        members.forEach((name, member) -> {
            if (!(member.node().value() instanceof Value.Null)) {
                parts.addAll(
                        predicates.read(prefix + name, member.node(), ExpectedText.AS_WRITTEN));
            }
        });
    }
}
