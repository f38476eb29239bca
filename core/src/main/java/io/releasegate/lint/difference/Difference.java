package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.compat.CompatFinding;
import java.util.List;
import java.util.Optional;

/** One finding, and which of the profiles has it. */
public sealed interface Difference {

    String code();

    /** Both profiles have it; ours carries the proof. */
    record Agreed(CompatFinding compat, Diagnostic exact) implements Difference {
        @Override
        public String code() {
            return compat.code();
        }

        /** Whether both give it the same weight. */
        public boolean weighsTheSame() {
            return compat.severity() == exact.severity();
        }
    }

    /** Only the compat profile has it. */
    record OnlyCompat(CompatFinding finding, Reason reason) implements Difference {
        @Override
        public String code() {
            return finding.code();
        }
    }

    /** Only our rules have it; its own witness shows that it is so. */
    record OnlyExact(Diagnostic finding) implements Difference {
        @Override
        public String code() {
            return finding.code();
        }
    }

    /**
     * Why our rules do not have a finding.
     *
     * @param sentence what is true instead
     * @param witness an input that shows it; empty where none can
     * @param excluded tests that no input meets together, one list for each way the rules could
     *     have met; empty where the reason is no emptiness
     */
    record Reason(String sentence, Optional<Witness> witness, List<List<String>> excluded) {
        public Reason {
            excluded = List.copyOf(excluded);
        }

        static Reason of(String sentence) {
            return new Reason(sentence, Optional.empty(), List.of());
        }

        static Reason shownBy(Witness witness, String sentence) {
            return new Reason(sentence, Optional.of(witness), List.of());
        }

        Reason and(String more) {
            return more.isEmpty() ? this : new Reason(sentence + " " + more, witness, excluded);
        }
    }
}
