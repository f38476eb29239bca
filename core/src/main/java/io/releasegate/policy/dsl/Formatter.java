package io.releasegate.policy.dsl;

import io.releasegate.diagnostic.SourceText;
import java.util.List;

/**
 * Lays a text out anew, token by token, so that meaning and comments cannot get lost: one statement
 * on each line, blocks indented by four and set apart by a blank line, other blank lines kept but
 * never two.
 */
final class Formatter {
    private static final int WIDTH = 100;
    private static final int CONTINUED = 2;

    private final Gaps gaps;
    private final List<Token> tokens;
    private final Lines lines = new Lines();
    private int depth;
    private boolean fresh = true;
    private boolean afterBlock;

    private Formatter(SourceText source, Lexed lexed, int end) {
        this.tokens = lexed.tokens().stream().filter(token -> token.start() < end).toList();
        this.gaps = new Gaps(source.text(), tokens, lexed.comments());
    }

    /**
     * @param end where the policy ends; what follows stays as it is
     */
    static String format(SourceText source, Lexed lexed, int end) {
        Formatter formatter = new Formatter(source, lexed, end);
        formatter.layOut();
        String rest = source.text().substring(end).stripTrailing();
        return formatter.lines.text() + rest + "\n";
    }

    private void layOut() {
        int i = 0;
        while (i < tokens.size()) {
            i =
                    switch (tokens.get(i).kind()) {
                        case WHEN -> condition(i);
                        case LEFT_BRACKET -> list(i);
                        default -> {
                            one(i, CONTINUED);
                            yield i + 1;
                        }
                    };
        }
    }

    private void one(int i, int continued) {
        Token token = tokens.get(i);
        boolean starts = startsLine(i);
        if (starts) {
            startLine(i);
        } else {
            comments(i, depth + continued, false);
        }
        lines.put(gaps.written(token), !starts && spaced(i), depth + continued);
        if (token.kind() == TokenKind.LEFT_BRACE) {
            depth++;
            fresh = true;
        }
    }

    private void startLine(int i) {
        Token token = tokens.get(i);
        boolean closes = token.kind() == TokenKind.RIGHT_BRACE;
        boolean commented = comments(i, depth, opensBlock(token.kind()) || afterBlock);
        lines.end();
        boolean apart = !commented && (opensBlock(token.kind()) || afterBlock);
        if (!fresh && !closes && (apart || gaps.blankBefore(i))) {
            lines.blank();
        }
        depth -= closes ? 1 : 0;
        lines.indent(depth);
        fresh = false;
        afterBlock = closes;
    }

    /** Comments between the token before and this one; whether some stand on their own lines. */
    private boolean comments(int i, int level, boolean apart) {
        boolean own = false;
        for (Gaps.Note note : gaps.before(i)) {
            if (note.trailing()) {
                lines.put(note.text(), true, level);
            } else {
                lines.end();
                if (!fresh && ((apart && !own) || note.blankBefore())) {
                    lines.blank();
                }
                lines.put(note.text(), false, level);
                own = true;
                fresh = false;
            }
            lines.end();
        }
        return own;
    }

    /** A condition that is too long, or has comments in it, gets a line for each comparison. */
    private int condition(int when) {
        int brace = find(TokenKind.LEFT_BRACE, when);
        boolean broken = isBroken(when, brace + 1);
        one(when, CONTINUED);
        for (int i = when + 1; i < brace; i++) {
            TokenKind kind = tokens.get(i).kind();
            if (broken && (kind == TokenKind.AND || kind == TokenKind.OR)) {
                comments(i, depth + CONTINUED, false);
                lines.end();
                lines.put(gaps.written(tokens.get(i)), false, depth + CONTINUED);
            } else {
                one(i, CONTINUED);
            }
        }
        return brace;
    }

    private int list(int open) {
        int close = find(TokenKind.RIGHT_BRACKET, open);
        boolean broken = isBroken(open, close + 1);
        one(open, CONTINUED);
        boolean begins = true;
        for (int i = open + 1; i < close; i++) {
            if (tokens.get(i).kind() == TokenKind.COMMA) {
                comments(i, depth + 1, false);
                continue;
            }
            comments(i, depth + 1, false);
            if (broken && begins) {
                lines.end();
            }
            boolean spaced = begins && tokens.get(i - 1).kind() != TokenKind.LEFT_BRACKET;
            lines.put(gaps.written(tokens.get(i)), spaced, depth + 1);
            TokenKind next = tokens.get(i + 1).kind();
            begins = tokens.get(i).kind() == TokenKind.WORD && next != TokenKind.DOT;
            if (begins && (broken || !isLast(i, close))) {
                lines.put(",", false, depth + 1);
            }
        }
        comments(close, depth + 1, false);
        if (broken) {
            lines.end();
        }
        lines.put("]", false, depth);
        return close + 1;
    }

    private boolean isLast(int i, int close) {
        return i + 1 == close || (i + 2 == close && tokens.get(i + 1).kind() == TokenKind.COMMA);
    }

    private boolean isBroken(int from, int end) {
        int width = depth * Lines.INDENT;
        for (int i = from; i < end; i++) {
            if (i > from && !gaps.before(i).isEmpty()) {
                return true;
            }
            width += gaps.written(tokens.get(i)).length() + (spaced(i) ? 1 : 0);
        }
        return width > WIDTH;
    }

    private int find(TokenKind kind, int from) {
        int i = from;
        while (tokens.get(i).kind() != kind) {
            i++;
        }
        return i;
    }

    private boolean spaced(int i) {
        if (i == 0) {
            return false;
        }
        TokenKind before = tokens.get(i - 1).kind();
        return switch (tokens.get(i).kind()) {
            case COLON, COMMA, DOT, RIGHT_BRACKET -> false;
            default -> before != TokenKind.DOT && before != TokenKind.LEFT_BRACKET;
        };
    }

    private boolean startsLine(int i) {
        TokenKind kind = tokens.get(i).kind();
        return switch (kind) {
            case POLICY, SIGNALS, EVIDENCE, WHEN, REQUIRE, ENFORCE, MESSAGE, RIGHT_BRACE -> true;
            case WORD -> i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.COLON;
            default -> kind.isItem();
        };
    }

    private static boolean opensBlock(TokenKind kind) {
        return switch (kind) {
            case CONTROL, RULES, COMPLIANCE, WHEN -> true;
            default -> false;
        };
    }
}
