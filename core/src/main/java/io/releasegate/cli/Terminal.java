package io.releasegate.cli;

import java.util.Optional;

/** The person in front of the command line, where there is one. */
public interface Terminal {

    /** Nobody is there to be asked, as in a script. */
    Terminal NOBODY = prompt -> Optional.empty();

    /** Asks without showing what is typed; empty where nobody can be asked. */
    Optional<char[]> askHidden(String prompt);
}
