package io.releasegate.lint;

import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that outlive edits elsewhere: made of the code, the policy, and the place in
 * its structure and in that of the others that take part, never of lines, wording or weight. The
 * file counts only where no policy could be read. What is alike in all that is numbered in source
 * order.
 */
public final class Fingerprints {
    private static final int LENGTH = 32;

    private final Map<String, Tree> trees;
    private final IdentityHashMap<Tree, Places> places = new IdentityHashMap<>();

    private Fingerprints(Map<String, Tree> trees) {
        this.trees = trees;
    }

    /**
     * One fingerprint for each finding, in the same order; no two are alike.
     *
     * @param trees the documents by source name; a text without structure has none
     */
    public static List<String> of(List<Diagnostic> findings, Map<String, Tree> trees) {
        Fingerprints fingerprints = new Fingerprints(trees);
        Map<String, Integer> seen = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (Diagnostic finding : findings) {
            String identity = fingerprints.identity(finding);
            int number = seen.merge(identity, 1, Integer::sum);
            all.add(hash(identity + number));
        }
        return all;
    }

    private String identity(Diagnostic finding) {
        StringBuilder identity = new StringBuilder();
        add(finding.code(), identity);
        add(finding.subject().orElse(finding.span().source()), identity);
        add(place(finding.span()), identity);
        finding.related().stream()
                .map(other -> owner(other.span()) + place(other.span()))
                .sorted()
                .forEach(other -> add(other, identity));
        return identity.toString();
    }

    /** With its length, so that no two lists of parts read alike. */
    private static void add(String part, StringBuilder identity) {
        identity.append(part.length()).append(':').append(part);
    }

    private String place(Span span) {
        Tree tree = trees.get(span.source());
        return tree == null
                ? ""
                : places.computeIfAbsent(tree, Places::new).of(span.start().offset());
    }

    /** The policy a place belongs to, or the file. */
    private String owner(Span span) {
        Tree tree = trees.get(span.source());
        return tree == null ? span.source() : Places.id(tree.root().value()).orElse(span.source());
    }

    private static String hash(String identity) {
        byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
        return Hashes.sha256(bytes).hex().substring(0, LENGTH);
    }
}
