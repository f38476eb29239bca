package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The closed schema of compiled policies, with the conversions the reference allows. */
final class CompiledSchema {
    private static final Set<String> RESULTS = Set.of("BLOCK", "WARN", "COMPLIANT");
    private static final Set<String> SCOPES = Set.of("pull_request", "commit");
    private static final Set<String> OPERATORS =
            Set.of(">", ">=", "<", "<=", "==", "!=", "in", "not in");

    private final SchemaFields fields;
    private final CompatDocument document;

    private CompiledSchema(CompatDocument document) {
        this.document = document;
        this.fields = new SchemaFields(document);
    }

    /** A place and what is wrong there. */
    record Problem(String path, String sentence, Span span) {}

    /** A policy, or everything that keeps the document from being one. */
    record Checked(Optional<CompatPolicy> policy, List<Problem> problems) {}

    static Checked check(CompatDocument document) {
        CompiledSchema schema = new CompiledSchema(document);
        Optional<CompatPolicy> policy = schema.policy();
        List<Problem> problems = schema.fields.problems();
        return new Checked(problems.isEmpty() ? policy : Optional.empty(), problems);
    }

    private Optional<CompatPolicy> policy() {
        if (!(document.tree().root() instanceof SourceNode.Members root)) {
            fields.problem(document.tree().root(), "", "A policy must be an object.");
            return Optional.empty();
        }
        List<CompatControl> controls = new ArrayList<>();
        fields.in(root, "")
                .text("policy_id", true)
                .text("version", false)
                .text("name", true)
                .textOrNull("description")
                .word("scope", false, SCOPES)
                .flag("enabled")
                .list("controls", true, (node, path) -> control(node, path, controls))
                .object("enforcement", true, false, this::enforcement)
                .object("evidence", false, true, this::evidence)
                .flag("strict_fail_closed")
                .object("overrides", false, true, this::overrides)
                .object("separation_of_duties", false, true, this::separation)
                .freeObject("metadata")
                .close();
        if (!fields.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                CompatPolicy.of(
                        text(root, "policy_id"),
                        text((SourceNode.Members) node(root, "enforcement"), "result"),
                        metadata(root),
                        controls,
                        document));
    }

    private void control(SourceNode node, String path, List<CompatControl> controls) {
        if (!(node instanceof SourceNode.Members object)) {
            fields.problem(node, path, "must be an object");
            return;
        }
        boolean sound =
                fields.in(object, path)
                        .text("signal", true)
                        .word("operator", true, OPERATORS)
                        .anything("value", true)
                        .close();
        if (sound) {
            controls.add(
                    CompatControl.of(
                            document,
                            text(object, "signal"),
                            text(object, "operator"),
                            node(object, "value")));
        }
    }

    private void enforcement(SourceNode.Members node, String path) {
        fields.in(node, path).word("result", true, RESULTS).textOrNull("message").close();
    }

    private void evidence(SourceNode.Members node, String path) {
        fields.in(node, path).list("include", false, fields::mustBeText).close();
    }

    private void overrides(SourceNode.Members node, String path) {
        fields.in(node, path)
                .flag("enabled")
                .count("max_ttl_seconds")
                .count("default_ttl_seconds")
                .flag("require_expires_at")
                .close();
    }

    private void separation(SourceNode.Members node, String path) {
        fields.in(node, path)
                .flag("enabled")
                .flag("deny_self_approval")
                .list("rules", false, this::duty)
                .close();
    }

    private void duty(SourceNode node, String path) {
        if (!(node instanceof SourceNode.Members object)) {
            fields.problem(node, path, "must be an object");
            return;
        }
        fields.in(object, path)
                .text("name", true)
                .text("left", true)
                .text("right", true)
                .textOrNull("reason_code")
                .textOrNull("message")
                .close();
    }

    private static Value.Mapping metadata(SourceNode.Members root) {
        SourceNode.Member member = root.members().get("metadata");
        return member != null && member.node().value() instanceof Value.Mapping map
                ? map
                : CompatFinding.NO_DETAILS;
    }

    private static SourceNode node(SourceNode.Members object, String key) {
        return Optional.ofNullable(object.members().get(key)).orElseThrow().node();
    }

    private static String text(SourceNode.Members object, String key) {
        return ((Value.Text) node(object, key).value()).value();
    }
}
