package io.releasegate.release;

import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Every text that was handed in, oldest first. */
record SubmissionBook(
        PVector<Submission> all,
        PMap<Subject, PVector<Submission>> bySubject,
        PMap<Sha256, PVector<Submission>> bySnapshot) {
    static final SubmissionBook EMPTY =
            new SubmissionBook(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    SubmissionBook plus(Submission submission) {
        return new SubmissionBook(
                all.plus(submission),
                append(bySubject, submission.subject(), submission),
                append(bySnapshot, submission.snapshot(), submission));
    }

    List<Submission> of(Subject subject) {
        return bySubject.getOrDefault(subject, TreePVector.empty());
    }

    List<Submission> ofSnapshot(Sha256 snapshot) {
        return bySnapshot.getOrDefault(snapshot, TreePVector.empty());
    }

    static <K, V> PMap<K, PVector<V>> append(PMap<K, PVector<V>> map, K key, V value) {
        return map.plus(key, map.getOrDefault(key, TreePVector.<V>empty()).plus(value));
    }
}
