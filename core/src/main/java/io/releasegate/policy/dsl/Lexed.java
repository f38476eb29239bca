package io.releasegate.policy.dsl;

import java.util.List;

/** A text in pieces; the last token is always {@link TokenKind#END}. */
record Lexed(List<Token> tokens, List<Comment> comments) {
    Lexed {
        tokens = List.copyOf(tokens);
        comments = List.copyOf(comments);
    }
}
