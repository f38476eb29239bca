package io.releasegate.policy.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a token is. Keywords are reserved everywhere, also inside paths. */
enum TokenKind {
    POLICY("policy"),
    CONTROL("control"),
    RULES("rules"),
    WHEN("when"),
    ENFORCE("enforce"),
    MESSAGE("message"),
    REQUIRE("require"),
    COMPLIANCE("compliance"),
    VERSION("version"),
    EFFECTIVE_DATE("effective_date"),
    SUPERSEDES("supersedes"),
    NAME("name"),
    DESCRIPTION("description"),
    SIGNALS("signals"),
    EVIDENCE("evidence"),
    AND("and"),
    OR("or"),
    NOT_IN("not in"),
    IN("in"),
    NOT("not"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER_OR_EQUAL(">="),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    LESS("<"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    COLON(":"),
    COMMA(","),
    DOT("."),
    BOOLEAN("true or false"),
    STRING("a text in double quotes"),
    NUMBER("a number"),
    WORD("a name"),
    END("the end of the text");

    private static final Map<String, TokenKind> KEYWORDS =
            Arrays.stream(values())
                    .filter(TokenKind::isKeyword)
                    .collect(Collectors.toMap(TokenKind::text, Function.identity()));

    static final List<TokenKind> FIELDS =
            List.of(VERSION, NAME, DESCRIPTION, EFFECTIVE_DATE, SUPERSEDES);

    private final String text;

    TokenKind(String text) {
        this.text = text;
    }

    /** The exact text of keywords, operators and punctuation; a description of the others. */
    String text() {
        return text;
    }

    /** As a sentence about what is expected names it. */
    String quoted() {
        return compareTo(BOOLEAN) < 0 ? "`" + text + "`" : text;
    }

    boolean isKeyword() {
        return compareTo(NOT) <= 0;
    }

    boolean isComparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, IN, NOT_IN ->
                    true;
            default -> false;
        };
    }

    boolean isField() {
        return FIELDS.contains(this);
    }

    /** Whether it begins a part of a policy. */
    boolean isItem() {
        return isField() || this == CONTROL || this == RULES || this == COMPLIANCE;
    }

    /** The keyword of exactly this text; {@code not in} is put together by the lexer. */
    static Optional<TokenKind> keyword(String text) {
        return Optional.ofNullable(KEYWORDS.get(text));
    }
}
