package io.releasegate.configuration;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.Set;

/** One change of the people document. */
public sealed interface PeopleChange {

    /** What became of a change. */
    sealed interface Result {
        record Changed(PeopleDocument document) implements Result {}

        /** It makes no sense; the sentence says why. */
        record Refused(String sentence) implements Result {}
    }

    record Add(PersonId person, String name) implements PeopleChange {}

    /** Lets a key speak for a person. */
    record Enroll(PersonId person, KeyId key, String publicKey) implements PeopleChange {}

    record Revoke(PersonId person, KeyId key) implements PeopleChange {}

    /** Gives a role in these environments, beside those it holds in; empty means everywhere. */
    record Give(PersonId person, Role role, Set<EnvironmentId> environments)
            implements PeopleChange {
        public Give {
            environments = Set.copyOf(environments);
        }
    }

    record Withdraw(PersonId person, Role role) implements PeopleChange {}

    default Result applyTo(PeopleDocument document) {
        return switch (this) {
            case Add add -> PeopleChanges.add(document, add);
            case Enroll enroll -> PeopleChanges.enroll(document, enroll);
            case Revoke revoke -> PeopleChanges.revoke(document, revoke);
            case Give give -> PeopleChanges.give(document, give);
            case Withdraw withdraw -> PeopleChanges.withdraw(document, withdraw);
        };
    }
}
