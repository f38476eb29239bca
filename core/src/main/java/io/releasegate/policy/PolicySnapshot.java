package io.releasegate.policy;

import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.model.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says, without how it was written: comments, order and layout leave no trace. Its
 * hash identifies the policy version.
 *
 * @param content the canonical members
 * @param hash digest of {@link #bytes()}
 */
public record PolicySnapshot(ResolvedSnapshot content, Sha256 hash) {

    public static PolicySnapshot of(PolicyDocument document) {
        ResolvedSnapshot content =
                new ResolvedSnapshot(
                        document.policyId(),
                        document.policyVersion(),
                        ResolvedSnapshot.EMPTY,
                        document.resolvedPolicy());
        return new PolicySnapshot(content, content.hash());
    }

    /** The bytes that are stored and hashed. */
    public byte[] bytes() {
        return content.bytes();
    }

    /**
     * The policy inside stored snapshot bytes, for evaluation without the original text; spans
     * point into the canonical text.
     *
     * @param expected the hash the bytes are known by
     * @throws IllegalArgumentException where the bytes are not those of that hash
     */
    public static ParseResult open(Sha256 expected, byte[] bytes) {
        if (!Hashes.sha256(bytes).equals(expected)) {
            throw new IllegalArgumentException(
                    "the stored snapshot does not have the hash " + expected.hex());
        }
        String name = "snapshot " + expected.short8();
        Reading reading = DocumentReader.json(name, bytes, Duplicates.REFUSED);
        Optional<SourceNode> policy = reading.tree().flatMap(tree -> tree.find("/resolved_policy"));
        return policy.map(root -> PolicyParser.stored(new Tree(reading.text(), root)))
                .orElseGet(() ->
                        new ParseResult(Optional.empty(), List.copyOf(reading.diagnostics())));
    }
}
