package io.releasegate.app.widget.screen;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.version.Subject;
import java.util.Optional;

/**
 * Where to go: a screen, and what to show there as far as it is known.
 *
 * @param screen the id of the screen
 */
public record Place(
        String screen,
        Optional<Subject> subject,
        Optional<EnvironmentId> environment,
        Optional<ReleaseId> release) {

    public static Place of(String screen) {
        return new Place(screen, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Place at(Subject newSubject) {
        return new Place(screen, Optional.of(newSubject), environment, release);
    }

    public Place in(EnvironmentId newEnvironment) {
        return new Place(screen, subject, Optional.of(newEnvironment), release);
    }

    public Place showing(ReleaseId newRelease) {
        return new Place(screen, subject, environment, Optional.of(newRelease));
    }
}
