package io.releasegate.configuration;

import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;

/** What a configuration document says. */
public sealed interface ConfigurationDocument {

    /** The subject the document names in its first member. */
    Subject.Configuration subject();

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
}
