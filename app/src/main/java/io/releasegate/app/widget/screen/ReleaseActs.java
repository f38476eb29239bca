package io.releasegate.app.widget.screen;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;

/**
 * The governance acts on releases that several screens offer. Each opens its sheet above the screen
 * that is shown; nothing happens before the person confirms there.
 */
public interface ReleaseActs {

    /** Moves what is active in the environment before into this one. */
    void promote(Subject subject, EnvironmentId into);

    /** Places a submitted version in an environment that nothing promotes into. */
    void place(Subject subject, Sha256 snapshot, EnvironmentId into);

    /** Makes active again what another release had made active here. */
    void rollBack(Subject subject, EnvironmentId in, ReleaseId to);

    /** Activates, schedules, asks again for or withdraws a release that is open. */
    void open(ReleaseId release);
}
