package io.releasegate.app.widget.screen;

import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import javafx.beans.value.ObservableValue;

/** Who acts at this console, how they sign, and how people and environments are called here. */
public interface Seat {

    /** Who acts now; changes when somebody else takes over in a sample workspace. */
    ObservableValue<PersonId> person();

    /** A context for one new command by that person. */
    CommandContext command();

    /**
     * Signs in the name of the statement's person. May block, so never on the FX thread.
     *
     * @throws FailureException where that person's key is not at hand
     */
    SignedStatement sign(ApprovalStatement statement) throws FailureException;

    /** The full name; the id where there is none. */
    String nameOf(PersonId person);

    /** What an environment looks like; grey where it is not known. */
    EnvironmentLook look(EnvironmentId environment);

    /** Whether this is the person who acts now. */
    default boolean isYou(PersonId somebody) {
        return person().getValue().equals(somebody);
    }

    /** How a sentence names somebody: the first name, or {@code you}. */
    default String callName(PersonId somebody) {
        return isYou(somebody) ? "you" : nameOf(somebody).split(" ")[0];
    }
}
