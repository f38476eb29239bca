package io.releasegate.testing;

import io.releasegate.model.PersonId;
import java.util.List;

/** The people of the tests; their roles are in the founding documents of the bench. */
public final class Cast {
    /** Author and release manager: writes and asks. */
    public static final PersonId MIRA = new PersonId("mira");

    /** Author, release manager and administrator. */
    public static final PersonId JOE = new PersonId("joe");

    /** Approver. */
    public static final PersonId KIM = new PersonId("kim");

    /** Approver and release manager, so the rules alone keep him from approving his own. */
    public static final PersonId TOMAS = new PersonId("tomas");

    /** Auditor: reads only. */
    public static final PersonId INES = new PersonId("ines");

    public static final List<PersonId> ALL = List.of(MIRA, JOE, KIM, TOMAS, INES);

    private Cast() {}
}
