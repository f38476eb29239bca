package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.Codes;
import io.releasegate.policy.PolicyCodes;
import io.releasegate.policy.dsl.DslPolicy.Clause;
import io.releasegate.policy.dsl.DslPolicy.Compliance;
import io.releasegate.policy.dsl.DslPolicy.Control;
import io.releasegate.policy.dsl.DslPolicy.Field;
import io.releasegate.policy.dsl.DslPolicy.Rule;
import io.releasegate.policy.dsl.DslPolicy.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the one policy of a text. After a problem it goes on with the next part, so that one
 * mistake hides no other.
 */
final class Parser {
    private static final List<String> ITEMS =
            Stream.of(TokenKind.values()).filter(TokenKind::isItem).map(TokenKind::text).toList();

    private final Cursor tokens;
    private final Problems problems;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Compliance> compliance = new ArrayList<>();

    private Parser(Lexed lexed, Problems problems) {
        this.tokens = new Cursor(lexed.tokens(), problems);
        this.problems = problems;
    }

    /** Empty where not even the beginning of a policy is there. */
    static Optional<DslPolicy> parse(Lexed lexed, Problems problems) {
        return new Parser(lexed, problems).policy();
    }

    private Optional<DslPolicy> policy() {
        int start = tokens.peek().start();
        if (tokens.at(TokenKind.END)) {
            problems.error(
                    PolicyCodes.EMPTY,
                    0,
                    start,
                    "There is no policy here. Begin with `policy Name {`.");
            return Optional.empty();
        }
        if (!tokens.takeOrMeant(TokenKind.POLICY)) {
            tokens.expected(TokenKind.POLICY.quoted());
            return Optional.empty();
        }
        Optional<Word> id = tokens.word("the policy's id");
        if (id.isEmpty() || !tokens.take(TokenKind.LEFT_BRACE)) {
            return Optional.empty();
        }
        problems.about(id.get().text().replace('_', '-'));
        while (!tokens.at(TokenKind.RIGHT_BRACE) && !tokens.at(TokenKind.END)) {
            int mark = tokens.mark();
            if (!item()) {
                tokens.skipTo(TokenKind::isItem, mark);
            }
        }
        int end = tokens.peek().end();
        tokens.take(TokenKind.RIGHT_BRACE);
        trailing();
        return Optional.of(
                new DslPolicy(id.get(), fields, controls, rules, compliance, start, end));
    }

    private void trailing() {
        Token next = tokens.peek();
        if (next.kind() != TokenKind.END) {
            problems.warning(
                    Codes.SEVERAL_DOCUMENTS,
                    next.start(),
                    next.end(),
                    "Nothing after the policy's closing brace is read. Keep one policy in each"
                            + " file.");
        }
    }

    private boolean item() {
        if (tokens.at(TokenKind.WORD)) {
            tokens.meant("a part of a policy", ITEMS);
        }
        TokenKind kind = tokens.peek().kind();
        if (kind.isField()) {
            return field();
        }
        return switch (kind) {
            case CONTROL -> control();
            case RULES -> rules();
            case COMPLIANCE -> compliance();
            case WORD -> false;
            default -> {
                tokens.expected("a part of a policy (" + String.join(", ", ITEMS) + ")");
                yield false;
            }
        };
    }

    private boolean field() {
        Token keyword = tokens.next();
        if (!tokens.take(TokenKind.COLON)) {
            return false;
        }
        Optional<Word> value = tokens.string();
        value.ifPresent(word -> {
            if (!given.add(keyword.text())) {
                problems.warning(
                        Codes.DUPLICATE_KEY,
                        keyword.start(),
                        keyword.end(),
                        "`"
                                + keyword.text()
                                + "` is given more than once; the last one counts."
                                + " Remove the others.");
            }
            fields.add(new Field(keyword.text(), word, keyword.start(), word.end()));
        });
        return value.isPresent();
    }

    private boolean control() {
        tokens.next();
        Optional<Word> name = tokens.word("the control's name");
        if (name.isEmpty() || !tokens.take(TokenKind.LEFT_BRACE)) {
            return false;
        }
        List<Word> signals = List.of();
        List<Word> evidence = List.of();
        while (!tokens.at(TokenKind.RIGHT_BRACE)) {
            if (tokens.at(TokenKind.WORD)) {
                tokens.meant("a part of a control", List.of("signals", "evidence"));
            }
            TokenKind kind = tokens.peek().kind();
            if (kind != TokenKind.SIGNALS && kind != TokenKind.EVIDENCE) {
                if (kind != TokenKind.WORD) {
                    tokens.expected("`signals`, `evidence` or `}`");
                }
                tokens.skipBlock();
                break;
            }
            tokens.next();
            Optional<List<Word>> list = list();
            if (list.isEmpty()) {
                tokens.skipBlock();
                break;
            }
            if (kind == TokenKind.SIGNALS) {
                signals = list.get();
            } else {
                evidence = list.get();
            }
        }
        controls.add(new Control(name.get(), signals, evidence));
        return tokens.closed();
    }

    private Optional<List<Word>> list() {
        if (!tokens.take(TokenKind.COLON) || !tokens.take(TokenKind.LEFT_BRACKET)) {
            return Optional.empty();
        }
        List<Word> paths = new ArrayList<>();
        while (!tokens.at(TokenKind.RIGHT_BRACKET)) {
            Optional<Word> path = tokens.path("a signal or `]`");
            if (path.isEmpty()) {
                return Optional.empty();
            }
            paths.add(path.get());
            if (tokens.at(TokenKind.COMMA)) {
                tokens.next();
            }
        }
        tokens.next();
        return Optional.of(paths);
    }

    private boolean rules() {
        tokens.next();
        if (!tokens.take(TokenKind.LEFT_BRACE)) {
            return false;
        }
        new RuleParser(tokens, problems, rules).statements();
        return tokens.closed();
    }

    private boolean compliance() {
        Token keyword = tokens.next();
        if (!tokens.take(TokenKind.LEFT_BRACE)) {
            return false;
        }
        List<Clause> clauses = new ArrayList<>();
        while (!tokens.at(TokenKind.RIGHT_BRACE)) {
            Optional<Word> standard = tokens.word("the name of a standard or `}`");
            if (standard.isEmpty() || !tokens.take(TokenKind.COLON)) {
                tokens.skipBlock();
                break;
            }
            Optional<Word> clause = tokens.string();
            if (clause.isEmpty()) {
                tokens.skipBlock();
                break;
            }
            clauses.add(new Clause(standard.get(), clause.get()));
        }
        if (!compliance.isEmpty()) {
            problems.warning(
                    Codes.DUPLICATE_KEY,
                    keyword.start(),
                    keyword.end(),
                    "There is more than one `compliance` block; only the last one counts. Put them"
                            + " together.");
        }
        compliance.add(new Compliance(clauses, keyword.start()));
        return tokens.closed();
    }
}
