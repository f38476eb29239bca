package io.releasegate.policy.dsl;

import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A policy as its author wrote it. Places are UTF-16 offsets into the text, ends exclusive.
 *
 * @param fields version, name and the like, repeats included; the last one counts
 * @param compliance every entry of every block; the last block counts
 */
public record DslPolicy(
        Word id,
        List<Field> fields,
        List<Control> controls,
        List<Rule> rules,
        List<Compliance> compliance,
        int start,
        int end) {
    public DslPolicy {
        fields = List.copyOf(fields);
        controls = List.copyOf(controls);
        rules = List.copyOf(rules);
        compliance = List.copyOf(compliance);
    }

    /** A name, a path or a text, without its quotes. */
    public record Word(String text, int start, int end) {}

    /** {@code version: "1.0.0"}, by its keyword. */
    public record Field(String keyword, Word value, int start, int end) {}

    /** What a team says it looks at; nothing of it is compiled. */
    public record Control(Word name, List<Word> signals, List<Word> evidence) {
        public Control {
            signals = List.copyOf(signals);
            evidence = List.copyOf(evidence);
        }
    }

    /** One block of standards and their clauses. */
    public record Compliance(List<Clause> clauses, int start) {
        public Compliance {
            clauses = List.copyOf(clauses);
        }
    }

    /** A standard and what of it is meant. */
    public record Clause(Word standard, Word clause) {}

    /** A statement of the rules block. */
    public sealed interface Rule {
        int start();

        int end();

        /** The comparisons of the statement, in order. */
        List<Comparison> comparisons();
    }

    /**
     * {@code when a and b or c { enforce result message "..." }}.
     *
     * @param alternatives what stands between the {@code or}s
     */
    public record When(
            List<Conjunction> alternatives, Word result, Optional<Word> message, int start, int end)
            implements Rule {
        public When {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public List<Comparison> comparisons() {
            return alternatives.stream().flatMap(one -> one.comparisons().stream()).toList();
        }
    }

    /** {@code require path operator value}: blocks where the comparison does not hold. */
    public record Require(Comparison required, int start, int end) implements Rule {
        @Override
        public List<Comparison> comparisons() {
            return List.of(required);
        }
    }

    /** Comparisons that must all hold. There is at least one. */
    public record Conjunction(List<Comparison> comparisons) {
        public Conjunction {
            comparisons = List.copyOf(comparisons);
        }

        public int start() {
            return comparisons.getFirst().path().start();
        }

        public int end() {
            return comparisons.getLast().value().end();
        }
    }

    /** One test of a signal; the operator's text has single blanks. */
    public record Comparison(Word path, Word operator, Literal value) {}

    /** A value to compare with. */
    public record Literal(Value value, int start, int end) {}

    /** The value that counts of a field that may be given several times. */
    public Optional<Field> field(String keyword) {
        return fields.reversed().stream()
                .filter(field -> field.keyword().equals(keyword))
                .findFirst();
    }

    /** The clauses that count. */
    public List<Clause> clauses() {
        return compliance.isEmpty() ? List.of() : compliance.getLast().clauses();
    }

    /** The id that compiled policies are grouped under. */
    public String compiledId() {
        return id.text().replace('_', '-');
    }
}
