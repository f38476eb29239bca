package io.releasegate.configuration;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.KnownSignal;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.util.List;

/** What a configuration document says. */
public sealed interface ConfigurationDocument {

    /** The subject the document names in its first member. */
    Subject.Configuration subject();

    /**
     * What is well formed and still makes no sense to this program. It may not come into force; but
     * once it did, the document stays readable for programs that know other things.
     */
    default List<Diagnostic> mistakes() {
        return List.of();
    }

    /** {@code environment/<id>}; {@code environment/global} rules configuration itself. */
    record OfEnvironment(Environment environment) implements ConfigurationDocument {
        @Override
        public Subject.Configuration subject() {
            return Subject.Configuration.environment(environment.id().value());
        }
    }

    /** {@code people}. */
    record OfPeople(PeopleDocument people) implements ConfigurationDocument {
        @Override
        public Subject.Configuration subject() {
            return Subject.Configuration.PEOPLE;
        }
    }

    /** {@code lint}. */
    record OfLint(LintLevels levels) implements ConfigurationDocument {
        @Override
        public Subject.Configuration subject() {
            return Subject.Configuration.LINT;
        }

        @Override
        public List<Diagnostic> mistakes() {
            return levels.unknownRules();
        }
    }

    /** {@code signals}; what it declares comes beside the signals of the gate. */
    record OfSignals(List<KnownSignal> signals) implements ConfigurationDocument {
        public OfSignals {
            signals = List.copyOf(signals);
        }

        @Override
        public Subject.Configuration subject() {
            return Subject.Configuration.SIGNALS;
        }
    }
}
