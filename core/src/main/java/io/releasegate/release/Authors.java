package io.releasegate.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who wrote a version: every submitter of its snapshot, and of a text handed in after the version
 * that is active and before it, because that text may live on in it.
 */
public final class Authors {
    private Authors() {}

    /** The authors with the snapshot that makes them one, against what is active there now. */
    public static Map<PersonId, Sha256> of(
            World world, Subject subject, Sha256 snapshot, EnvironmentId environment) {
        return since(
                world,
                subject,
                snapshot,
                world.active(subject, environment).map(Release::snapshot));
    }

    /** The same against what was active when a release was asked for. */
    public static Map<PersonId, Sha256> of(World world, Release release) {
        return since(world, release.subject(), release.snapshot(), Drift.baseOf(world, release));
    }

    static Map<PersonId, Sha256> since(
            World world, Subject subject, Sha256 snapshot, Optional<Sha256> base) {
        Map<PersonId, Sha256> authors = new TreeMap<>();
        List<Submission> all = world.submissionsOf(subject);
        // Only its first coming in counts: later texts cannot have gone into it. The base counts
        // from its first too, so that handing it in again hides nobody.
        int end = first(all, snapshot);
        int start = base.map(b -> first(all, b)).orElse(-1);
        for (int i = start + 1; i < end; i++) {
            authors.putIfAbsent(all.get(i).submitter(), all.get(i).snapshot());
        }
        for (Submission submission : world.submissionsOfSnapshot(snapshot)) {
            authors.put(submission.submitter(), snapshot);
        }
        return authors;
    }

    private static int first(List<Submission> all, Sha256 snapshot) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).snapshot().equals(snapshot)) {
                return i;
            }
        }
        return -1;
    }
}
