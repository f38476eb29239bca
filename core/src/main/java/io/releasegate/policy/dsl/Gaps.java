package io.releasegate.policy.dsl;

import java.util.ArrayList;
import java.util.List;

/** What stands between tokens: comments and blank lines. */
final class Gaps {
    private final String text;
    private final List<Token> tokens;
    private final List<List<Comment>> comments = new ArrayList<>();

    Gaps(String text, List<Token> tokens, List<Comment> all) {
        this.text = text;
        this.tokens = tokens;
        int next = 0;
        for (Token token : tokens) {
            List<Comment> before = new ArrayList<>();
            while (next < all.size() && all.get(next).start() < token.start()) {
                before.add(all.get(next++));
            }
            comments.add(before);
        }
    }

    /**
     * A comment in a gap.
     *
     * @param trailing whether it stands behind a token on the same line
     * @param blankBefore whether a blank line sets it apart
     */
    record Note(String text, boolean trailing, boolean blankBefore) {}

    /** The comments between the token before and this one. */
    List<Note> before(int i) {
        List<Note> notes = new ArrayList<>();
        int from = i == 0 ? 0 : tokens.get(i - 1).end();
        for (Comment comment : comments.get(i)) {
            int lines = lineEnds(from, comment.start());
            boolean trailing = notes.isEmpty() && i > 0 && lines == 0;
            notes.add(new Note(comment.text(), trailing, lines > 1));
            from = comment.end();
        }
        return notes;
    }

    /** Whether a blank line stands right before the token. */
    boolean blankBefore(int i) {
        List<Comment> own = comments.get(i);
        int from = !own.isEmpty() ? own.getLast().end() : i == 0 ? 0 : tokens.get(i - 1).end();
        return lineEnds(from, tokens.get(i).start()) > 1;
    }

    /** The token as it is laid out. */
    String written(Token token) {
        return token.kind() == TokenKind.NOT_IN
                ? token.text()
                : text.substring(token.start(), token.end());
    }

    private int lineEnds(int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
