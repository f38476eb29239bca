package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.Codes;
import io.releasegate.policy.PolicyCodes;
import io.releasegate.policy.dsl.DslPolicy.Comparison;
import io.releasegate.policy.dsl.DslPolicy.Conjunction;
import io.releasegate.policy.dsl.DslPolicy.Literal;
import io.releasegate.policy.dsl.DslPolicy.Require;
import io.releasegate.policy.dsl.DslPolicy.Rule;
import io.releasegate.policy.dsl.DslPolicy.When;
import io.releasegate.policy.dsl.DslPolicy.Word;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the statements of a rules block. */
final class RuleParser {
    private static final String OPERATORS = "an operator (==, !=, >, >=, <, <=, in, not in)";
    private static final String BOUNDS = "an operator (==, !=, >, >=, <, <=)";

    private final Cursor tokens;
    private final Problems problems;
    private final List<Rule> rules;

    RuleParser(Cursor tokens, Problems problems, List<Rule> rules) {
        this.tokens = tokens;
        this.problems = problems;
        this.rules = rules;
    }

    /** All statements up to the closing brace of the block. */
    void statements() {
        while (!tokens.at(TokenKind.RIGHT_BRACE) && !tokens.at(TokenKind.END)) {
            int mark = tokens.mark();
            Optional<Rule> rule = statement();
            if (rule.isPresent()) {
                rules.add(rule.get());
            } else {
                tokens.skipTo(kind -> kind == TokenKind.WHEN || kind == TokenKind.REQUIRE, mark);
            }
        }
    }

    private Optional<Rule> statement() {
        if (tokens.at(TokenKind.WORD)) {
            tokens.meant("a statement of a rules block", List.of("when", "require"));
        }
        return switch (tokens.peek().kind()) {
            case WHEN -> when();
            case REQUIRE -> require();
            case WORD -> Optional.empty();
            default -> {
                tokens.expected("`when`, `require` or `}`");
                yield Optional.empty();
            }
        };
    }

    private Optional<Rule> require() {
        int start = tokens.next().start();
        Optional<Comparison> comparison = comparison(BOUNDS, false);
        return comparison.map(it -> new Require(it, start, it.value().end()));
    }

    private Optional<Rule> when() {
        int start = tokens.next().start();
        Optional<List<Conjunction>> alternatives = alternatives();
        if (alternatives.isEmpty() || !tokens.take(TokenKind.LEFT_BRACE)) {
            return Optional.empty();
        }
        Optional<Word> result = result();
        Optional<Word> message = Optional.empty();
        boolean clean = result.isPresent();
        if (clean && tokens.takeOrMeant(TokenKind.MESSAGE)) {
            message = tokens.string();
            clean = message.isPresent();
        }
        if (clean && !tokens.at(TokenKind.RIGHT_BRACE)) {
            tokens.expected("`message` or `}`");
            clean = false;
        }
        if (!clean) {
            tokens.skipBlock();
        }
        int end = tokens.peek().end();
        if (tokens.at(TokenKind.RIGHT_BRACE)) {
            tokens.next();
        }
        Optional<Word> words = message;
        return result.map(word -> new When(alternatives.get(), word, words, start, end));
    }

    private Optional<Word> result() {
        if (!tokens.takeOrMeant(TokenKind.ENFORCE)) {
            tokens.expected("`enforce`");
            return Optional.empty();
        }
        Token token = tokens.peek();
        if (token.kind() == TokenKind.STRING && Validator.RESULTS.contains(token.text())) {
            problems.error(
                    PolicyCodes.UNKNOWN_RESULT,
                    token.start(),
                    token.end(),
                    "A result is written without quotes.",
                    problems.replace(token.start(), token.end(), token.text()));
            tokens.next();
            return Optional.of(new Word(token.text(), token.start(), token.end()));
        }
        if (token.kind() != TokenKind.WORD) {
            tokens.expected("a result (BLOCK, WARN or COMPLIANT)");
            return Optional.empty();
        }
        return tokens.word("a result");
    }

    private Optional<List<Conjunction>> alternatives() {
        List<Conjunction> alternatives = new ArrayList<>();
        do {
            List<Comparison> parts = new ArrayList<>();
            do {
                Optional<Comparison> part = comparison(OPERATORS, true);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(part.get());
            } while (taken(TokenKind.AND));
            alternatives.add(new Conjunction(parts));
        } while (taken(TokenKind.OR));
        return Optional.of(alternatives);
    }

    private boolean taken(TokenKind kind) {
        if (tokens.at(kind)) {
            tokens.next();
            return true;
        }
        return false;
    }

    private Optional<Comparison> comparison(String operators, boolean membership) {
        Optional<Word> path = tokens.path("a signal such as risk.score");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Token operator = tokens.peek();
        boolean member = operator.kind() == TokenKind.IN || operator.kind() == TokenKind.NOT_IN;
        if (!operator.kind().isComparison() || (member && !membership)) {
            tokens.expected(operators);
            return Optional.empty();
        }
        tokens.next();
        Word written = new Word(operator.kind().text(), operator.start(), operator.end());
        return literal().map(value -> new Comparison(path.get(), written, value));
    }

    private Optional<Literal> literal() {
        Token token = tokens.peek();
        Optional<Value> value =
                switch (token.kind()) {
                    case STRING -> Optional.of(Value.of(token.text()));
                    case BOOLEAN -> Optional.of(Value.of(token.text().equals("true")));
                    case NUMBER -> number(token);
                    case WORD -> Optional.of(unquoted(token));
                    default -> {
                        noLiteral(token);
                        yield Optional.empty();
                    }
                };
        if (value.isPresent()) {
            tokens.next();
        }
        return value.map(it -> new Literal(it, token.start(), token.end()));
    }

    private Optional<Value> number(Token token) {
        Value text = Value.of(token.text());
        Optional<Value> number =
                token.text().contains(".")
                        ? Numbers.asDouble(text).filter(Double::isFinite).map(Value.Real::new)
                        : Numbers.asWhole(text).map(Value.Whole::new);
        if (number.isEmpty()) {
            problems.error(
                    PolicyCodes.WRONG_TYPE,
                    token.start(),
                    token.end(),
                    "This number is too large to compare with.");
        }
        return number;
    }

    /** A word is reported and read as what was probably meant. */
    private Value unquoted(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        boolean truth = lower.equals("true") || lower.equals("false");
        String better = truth ? lower : "\"" + token.text() + "\"";
        problems.error(
                Codes.UNREADABLE,
                token.start(),
                token.end(),
                "`" + token.text() + "` is no value. Did you mean " + better + "?",
                problems.replace(token.start(), token.end(), better));
        return truth ? Value.of(lower.equals("true")) : Value.of(token.text());
    }

    private void noLiteral(Token token) {
        if (token.kind() == TokenKind.LEFT_BRACKET) {
            problems.error(
                    Codes.UNREADABLE,
                    token.start(),
                    token.end(),
                    "Lists cannot be written here. Write one rule for each value.");
        } else {
            tokens.expected("a value (a text in double quotes, a number, true or false)");
        }
    }
}
