package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.Codes;
import io.releasegate.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a text into tokens. What is no token is reported and left out. */
final class Lexer {
    private static final List<TokenKind> SIGNS =
            List.of(
                    TokenKind.EQUAL,
                    TokenKind.NOT_EQUAL,
                    TokenKind.GREATER_OR_EQUAL,
                    TokenKind.LESS_OR_EQUAL,
                    TokenKind.GREATER,
                    TokenKind.LESS,
                    TokenKind.LEFT_BRACE,
                    TokenKind.RIGHT_BRACE,
                    TokenKind.LEFT_BRACKET,
                    TokenKind.RIGHT_BRACKET,
                    TokenKind.COLON,
                    TokenKind.COMMA,
                    TokenKind.DOT);

    /** How other languages write our signs. */
    private static final Map<String, TokenKind> FOREIGN =
            Map.of("&&", TokenKind.AND, "||", TokenKind.OR, "=", TokenKind.EQUAL);

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static Lexed cut(SourceText source, Problems problems) {
        Lexer lexer = new Lexer(source.text(), problems);
        while (lexer.at < lexer.text.length()) {
            lexer.step();
        }
        lexer.tokens.add(new Token(TokenKind.END, "", lexer.at, lexer.at));
        return new Lexed(lexer.tokens, lexer.comments);
    }

    private void step() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            at++;
        } else if (c == '#') {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            comments.add(new Comment(text.substring(at, end).stripTrailing(), at, end));
            at = end;
        } else if (isWordStart(c)) {
            word();
        } else if (c == '"') {
            string();
        } else if (isDigit(at) || (c == '-' && isDigit(at + 1))) {
            number();
        } else if (!sign()) {
            foreign();
        }
    }

    private void word() {
        int end = at + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        if (word.equals("true") || word.equals("false")) {
            add(TokenKind.BOOLEAN, word, end);
            return;
        }
        TokenKind kind = TokenKind.keyword(word).orElse(TokenKind.WORD);
        int in = kind == TokenKind.NOT ? endOfIn(end) : -1;
        if (in > 0) {
            add(TokenKind.NOT_IN, TokenKind.NOT_IN.text(), in);
        } else {
            add(kind, word, end);
        }
    }

    /** Where the {@code in} after a {@code not} ends; line ends may stand between them. */
    private int endOfIn(int afterNot) {
        int in = afterNot;
        while (in < text.length() && isBlank(text.charAt(in))) {
            in++;
        }
        int end = in + 2;
        boolean found =
                in > afterNot
                        && text.startsWith("in", in)
                        && (end == text.length() || !isWordPart(text.charAt(end)));
        return found ? end : -1;
    }

    private void string() {
        int close = text.indexOf('"', at + 1);
        if (close >= 0) {
            add(TokenKind.STRING, text.substring(at + 1, close), close + 1);
            return;
        }
        int line = text.indexOf('\n', at);
        int end = line < 0 ? text.length() : line;
        problems.error(
                Codes.UNREADABLE,
                at,
                end,
                "This text is not closed. End it with a double quote; there is no way to write a"
                        + " double quote inside.");
        add(TokenKind.STRING, text.substring(at + 1, end).strip(), end);
    }

    private void number() {
        int end = digits(text.charAt(at) == '-' ? at + 1 : at);
        if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            end = digits(end + 1);
        }
        add(TokenKind.NUMBER, text.substring(at, end), end);
    }

    private boolean sign() {
        for (TokenKind kind : SIGNS) {
            if (text.startsWith(kind.text(), at)) {
                add(kind, kind.text(), at + kind.text().length());
                return true;
            }
        }
        return false;
    }

    private void foreign() {
        if (text.charAt(at) == '\'' && singleQuoted()) {
            return;
        }
        for (Map.Entry<String, TokenKind> entry : FOREIGN.entrySet()) {
            if (text.startsWith(entry.getKey(), at)) {
                int end = at + entry.getKey().length();
                String ours = entry.getValue().text();
                problems.error(
                        Codes.UNREADABLE,
                        at,
                        end,
                        "`" + entry.getKey() + "` is written `" + ours + "` here.",
                        problems.replace(at, end, ours));
                add(entry.getValue(), ours, end);
                return;
            }
        }
        int end = at + Character.charCount(text.codePointAt(at));
        if (text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            end = line < 0 ? text.length() : line;
        }
        problems.error(Codes.UNREADABLE, at, end, unknown(text.codePointAt(at)));
        at = end;
    }

    /** Reads a text in single quotes as if they were double ones. */
    private boolean singleQuoted() {
        int line = text.indexOf('\n', at);
        int close = text.indexOf('\'', at + 1);
        if (close < 0 || (line >= 0 && line < close)) {
            return false;
        }
        String inside = text.substring(at + 1, close);
        String message = "Texts stand in double quotes.";
        if (inside.contains("\"")) {
            problems.error(Codes.UNREADABLE, at, close + 1, message);
        } else {
            String ours = "\"" + inside + "\"";
            problems.error(
                    Codes.UNREADABLE,
                    at,
                    close + 1,
                    message,
                    problems.replace(at, close + 1, ours));
        }
        add(TokenKind.STRING, inside, close + 1);
        return true;
    }

    private static String unknown(int character) {
        String named =
                Character.isISOControl(character)
                                || !Character.isDefined(character)
                                || Character.isSpaceChar(character)
                                || Character.getType(character) == Character.FORMAT
                        ? "The character U+%04X".formatted(character)
                        : "`" + Character.toString(character) + "`";
        String help =
                switch (character) {
                    case '/' -> "Comments begin with #.";
                    case '\'' -> "Put texts in double quotes.";
                    case '(', ')' -> "There are no parentheses; write a rule for each combination.";
                    case '!' -> "Use != or `not in`.";
                    default -> "Remove it.";
                };
        return named + " has no meaning here. " + help;
    }

    private void add(TokenKind kind, String meaning, int end) {
        tokens.add(new Token(kind, meaning, at, end));
        at = end;
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < text.length()
                && Character.getType(text.codePointAt(index)) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || (c >= '0' && c <= '9');
    }
}
