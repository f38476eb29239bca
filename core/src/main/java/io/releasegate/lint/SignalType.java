package io.releasegate.lint;

import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a signal can be whenever it is there; any signal can be missing. */
public sealed interface SignalType {
    SignalType ANY = new Any();
    SignalType BOOL = new Bool();
    SignalType WHOLE = new Whole(Optional.empty(), Optional.empty());
    SignalType COUNT = new Whole(Optional.of(0L), Optional.empty());
    SignalType NUMBER = new Real(Optional.empty(), Optional.empty());
    SignalType TEXT = new Text(List.of());

    /** Whether a signal of this type can have this value. */
    boolean admits(Value value);

    /** As sentences say it: {@code a whole number from 0}. */
    String words();

    /** True or false. */
    record Bool() implements SignalType {
        @Override
        public boolean admits(Value value) {
            return value instanceof Value.Bool;
        }

        @Override
        public String words() {
            return "true or false";
        }
    }

    /** A whole number; the ends belong to it, an absent end is open. */
    record Whole(Optional<Long> least, Optional<Long> most) implements SignalType {
        @Override
        public boolean admits(Value value) {
            return SignalBounds.whole(value)
                    .filter(
                            SignalBounds.between(
                                    least.map(BigDecimal::valueOf), most.map(BigDecimal::valueOf)))
                    .isPresent();
        }

        @Override
        public String words() {
            return "a whole number" + SignalBounds.words(least, most);
        }
    }

    /** A finite number; the ends belong to it, an absent end is open. */
    record Real(Optional<BigDecimal> least, Optional<BigDecimal> most) implements SignalType {
        @Override
        public boolean admits(Value value) {
            return SignalBounds.number(value).filter(SignalBounds.between(least, most)).isPresent();
        }

        @Override
        public String words() {
            return "a number" + SignalBounds.words(least, most);
        }
    }

    /**
     * A text.
     *
     * @param allowed the only texts it can be, spelled as here; empty means any text
     */
    record Text(List<String> allowed) implements SignalType {
        public Text {
            allowed = List.copyOf(allowed);
        }

        @Override
        public boolean admits(Value value) {
            return value instanceof Value.Text text
                    && (allowed.isEmpty() || allowed.contains(text.value()));
        }

        @Override
        public String words() {
            return allowed.isEmpty() ? "a text" : "one of " + String.join(", ", allowed);
        }
    }

    /** A list whose items are all of one type; it can be empty. */
    record ListOf(SignalType item) implements SignalType {
        @Override
        public boolean admits(Value value) {
            return value instanceof Value.Sequence list
                    && list.items().stream().allMatch(item::admits);
        }

        @Override
        public String words() {
            return item instanceof Any ? "a list" : "a list, each item " + item.words();
        }
    }

    /** Nothing is known of it. */
    record Any() implements SignalType {
        @Override
        public boolean admits(Value value) {
            return true;
        }

        @Override
        public String words() {
            return "any value";
        }
    }
}
