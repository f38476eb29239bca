package io.releasegate.policy.format;

import io.releasegate.canonical.source.SourceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands between keys and values: punctuation, blanks and comments. Anything else has a
 * meaning that laying out again could lose.
 */
final class Gaps {
    private static final String PUNCTUATION = "-:{}[],";

    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private final TreeSet<Integer> dashes = new TreeSet<>();
    private int contentEnd;

    private Gaps(String text) {
        this.text = text;
    }

    private record Leaf(int start, int end) {}

    /** Reads everything between the keys and values of a document. */
    static Gaps of(String text, SourceNode root) {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, leaves);
        leaves.sort(Comparator.comparingInt(Leaf::start).thenComparingInt(Leaf::end));
        Gaps gaps = new Gaps(text);
        int at = 0;
        for (Leaf leaf : leaves) {
            if (leaf.start() > at) {
                gaps.read(at, leaf.start());
            }
            if (leaf.end() > leaf.start()) {
                gaps.leaf(leaf);
                at = Math.max(at, leaf.end());
            }
        }
        gaps.read(at, text.length());
        return gaps;
    }

    /** The comments, in order. */
    List<Comment> comments() {
        return comments;
    }

    /** The dash of the list entry whose content starts at an offset. */
    int dashBefore(int offset) {
        Integer dash = dashes.floor(offset - 1);
        return dash == null ? offset : dash;
    }

    private static void collect(SourceNode node, List<Leaf> leaves) {
        switch (node) {
            case SourceNode.Scalar scalar -> leaves.add(new Leaf(scalar.start(), scalar.end()));
            case SourceNode.Items list -> list.items().forEach(item -> collect(item, leaves));
            case SourceNode.Members map ->
                    map.members()
                            .values()
                            .forEach(member -> {
                                leaves.add(new Leaf(member.keyStart(), member.keyEnd()));
                                collect(member.node(), leaves);
                            });
        }
    }

    private void leaf(Leaf leaf) {
        if ("&*!".indexOf(text.charAt(leaf.start())) >= 0) {
            throw unusual(leaf.start());
        }
        contentEnd = leaf.end();
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                at = comment(at, to);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (isMark(at)) {
                at += 3;
            } else if (PUNCTUATION.indexOf(c) >= 0) {
                if (c == '-') {
                    dashes.add(at);
                }
                at++;
                contentEnd = at;
            } else {
                throw unusual(at);
            }
        }
    }

    /** {@code ---} before the document or {@code ...} after it. */
    private boolean isMark(int at) {
        boolean lineStart = at == 0 || isLineEnd(text.charAt(at - 1));
        boolean mark = text.startsWith("---", at) || text.startsWith("...", at);
        boolean alone = at + 3 >= text.length() || Character.isWhitespace(text.charAt(at + 3));
        return lineStart && mark && alone;
    }

    private int comment(int at, int to) {
        int end = at;
        while (end < to && !isLineEnd(text.charAt(end))) {
            end++;
        }
        int lineStart = lineStart(text, at);
        boolean ownLine = lineStart >= contentEnd && text.substring(lineStart, at).isBlank();
        Comment.Place place =
                ownLine
                        ? Comment.Place.OWN_LINE
                        : afterDash(at) ? Comment.Place.AFTER_DASH : Comment.Place.BESIDE;
        comments.add(
                new Comment(
                        at,
                        at - lineStart,
                        text.substring(at, end).stripTrailing(),
                        place,
                        ownLine && blankAbove(text, lineStart)));
        return end;
    }

    /** A comment right after the dash of a list entry stands above what the entry holds. */
    private boolean afterDash(int at) {
        String before = text.substring(lineStart(text, at), at).strip();
        return !before.isEmpty() && before.chars().allMatch(c -> c == '-' || c == ' ');
    }

    private static CannotFormatException unusual(int offset) {
        return new CannotFormatException(
                offset,
                "Anchors, aliases, tags, merges and complex keys are not formatted: laying them out"
                        + " again could change what they mean.");
    }

    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Whether the line above the one that starts here has nothing on it. */
    static boolean blankAbove(String text, int lineStart) {
        if (lineStart == 0) {
            return false;
        }
        return text.substring(lineStart(text, lineStart - 1), lineStart).isBlank();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
