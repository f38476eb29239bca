package io.releasegate.policy.dsl;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.IndentedJson;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyParser;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One rule as a compiled policy.
 *
 * @param tree the policy, each part at its place in the text it was compiled from
 */
public record CompiledRule(String policyId, Tree tree) {

    /** The file that holds it. */
    public String fileName() {
        return policyId + ".yaml";
    }

    public Value.Mapping content() {
        return (Value.Mapping) tree.value();
    }

    /** What the file says; it ends without a line end. */
    public String text() {
        return IndentedJson.text(content(), Encoder.C4);
    }

    /** The policy; problems are shown in the text it was compiled from. */
    ParseResult parse() {
        return PolicyParser.parse(new Reading(tree.text(), Optional.of(tree), List.of()));
    }
}
