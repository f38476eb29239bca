package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.Codes;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.policy.PolicyCodes;
import io.releasegate.policy.dsl.DslPolicy.Word;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A place among tokens. Whatever takes something reports it where it is not there. */
final class Cursor {
    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    /** Read instead of the token that stands there, which was probably misspelt. */
    private Optional<Token> corrected = Optional.empty();

    Cursor(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return corrected.orElseGet(() -> tokens.get(at));
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    boolean at(TokenKind kind) {
        return peek().kind() == kind;
    }

    /** The token here; stays at the end of the text. */
    Token next() {
        Token token = peek();
        corrected = Optional.empty();
        if (token.kind() != TokenKind.END) {
            at++;
        }
        return token;
    }

    boolean take(TokenKind kind) {
        if (at(kind)) {
            next();
            return true;
        }
        expected(kind.quoted());
        return false;
    }

    /** Takes a keyword, also a misspelt one, which is reported. */
    boolean takeOrMeant(TokenKind keyword) {
        if (at(TokenKind.WORD)
                && Spelling.nearest(peek().text(), List.of(keyword.text())).isPresent()) {
            meant(keyword.quoted(), List.of(keyword.text()));
        }
        if (at(keyword)) {
            next();
            return true;
        }
        return false;
    }

    /** Reports the word here and reads it as the keyword that was probably meant. */
    void meant(String what, Collection<String> known) {
        Token token = peek();
        corrected =
                problems.unknownWord(PolicyCodes.UNKNOWN_FIELD, token, what, known)
                        .flatMap(TokenKind::keyword)
                        .map(kind -> new Token(kind, kind.text(), token.start(), token.end()));
    }

    Optional<Word> word(String what) {
        Token token = peek();
        if (token.kind() == TokenKind.WORD) {
            next();
            return Optional.of(new Word(token.text(), token.start(), token.end()));
        }
        if (token.kind().isKeyword()) {
            reserved(token);
            next();
            return Optional.of(new Word(token.text(), token.start(), token.end()));
        }
        expected(what);
        return Optional.empty();
    }

    Optional<Word> string() {
        Token token = peek();
        if (token.kind() != TokenKind.STRING) {
            expected(TokenKind.STRING.quoted());
            return Optional.empty();
        }
        next();
        return Optional.of(new Word(token.text(), token.start(), token.end()));
    }

    /** A dotted path; a keyword in it is reported and read on. */
    Optional<Word> path(String what) {
        Token first = peek();
        boolean reservedFirst =
                first.kind().isKeyword()
                        && (peekSecond().kind() == TokenKind.DOT
                                || peekSecond().kind().isComparison());
        if (first.kind() != TokenKind.WORD && !reservedFirst) {
            expected(what);
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        int end = first.end();
        while (true) {
            Optional<Word> segment = word("a name after the dot");
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            path.append(segment.get().text());
            end = segment.get().end();
            if (!at(TokenKind.DOT)) {
                return Optional.of(new Word(path.toString(), first.start(), end));
            }
            next();
            path.append('.');
        }
    }

    /** Reports what stands here instead of what should. */
    void expected(String what) {
        Token token = peek();
        if (token.kind() == TokenKind.END) {
            Token last = tokens.get(Math.max(0, tokens.size() - 2));
            problems.error(
                    Codes.UNREADABLE,
                    last.start(),
                    last.end(),
                    "The text ends here, where " + what + " is still expected.");
            return;
        }
        problems.error(
                Codes.UNREADABLE,
                token.start(),
                token.end(),
                "Here " + what + " is expected, not " + described(token) + ".");
    }

    /** Closes a block; what was read of it stays read where the brace is missing. */
    boolean closed() {
        return at(TokenKind.END) || take(TokenKind.RIGHT_BRACE);
    }

    /** Where we are, to be handed to {@link #skipTo}. */
    int mark() {
        return at;
    }

    /** Goes on to the closing brace of the block we are in. */
    void skipBlock() {
        skipTo(_ -> false, at);
    }

    /**
     * Goes on to a token like this behind the mark, or to the closing brace of the block we are in;
     * braces in between are passed in pairs.
     */
    void skipTo(Predicate<TokenKind> wanted, int mark) {
        int depth = 0;
        corrected = Optional.empty();
        while (!at(TokenKind.END)) {
            TokenKind kind = peek().kind();
            if (depth == 0 && (kind == TokenKind.RIGHT_BRACE || (at > mark && wanted.test(kind)))) {
                return;
            }
            depth += kind == TokenKind.LEFT_BRACE ? 1 : kind == TokenKind.RIGHT_BRACE ? -1 : 0;
            next();
            if (depth == 0 && kind == TokenKind.RIGHT_BRACE) {
                return;
            }
        }
    }

    private void reserved(Token token) {
        problems.error(
                PolicyCodes.UNKNOWN_FIELD,
                token.start(),
                token.end(),
                "`"
                        + token.text()
                        + "` is a reserved word and names nothing. Use another name, such as `"
                        + token.text().replace(' ', '_')
                        + "_`.");
    }

    private static String described(Token token) {
        String text = token.text().length() <= 30 ? token.text() : token.text().substring(0, 27);
        return switch (token.kind()) {
            case STRING -> "the text \"" + text.lines().findFirst().orElse("") + "\"";
            default -> "`" + text + "`";
        };
    }
}
