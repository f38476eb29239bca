package io.releasegate.governance;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.util.Set;

/** Who there is. Changes are releases of the people document and need another person. */
public interface People {

    /** A change of the people document. */
    sealed interface Change {
        record Add(PersonId person, String name) implements Change {}

        /** Lets a key speak for a person; hex of its X.509 form. */
        record Enroll(PersonId person, String publicKey) implements Change {}

        record Revoke(PersonId person, KeyId key) implements Change {}

        /** Gives a role, in the given environments or, when empty, everywhere. */
        record Give(PersonId person, Role role, Set<EnvironmentId> environments)
                implements Change {}

        record Withdraw(PersonId person, Role role) implements Change {}
    }

    Known<Person> list(AsOf asOf) throws FailureException;

    Outcome<Releases.Placed> propose(CommandContext context, Change change);
}
