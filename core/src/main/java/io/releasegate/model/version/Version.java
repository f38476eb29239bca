package io.releasegate.model.version;

import io.releasegate.model.Alias;
import io.releasegate.model.Sha256;

/** Immutable content of a subject, identified by a hash. */
public sealed interface Version {

    Subject subject();

    /** The hash that approvals, releases and decisions bind. */
    Sha256 hash();

    default Alias alias() {
        return Alias.of(hash());
    }

    /** A canonical policy snapshot. */
    record PolicyVersion(Subject.Policy subject, Sha256 hash) implements Version {}

    /** A canonical snapshot of a configuration document. */
    record ConfigurationVersion(Subject.Configuration subject, Sha256 hash) implements Version {}

    /** A software release: where it was built from; the hash covers its digests. */
    record SoftwareVersion(Subject.Software subject, Sha256 hash, String repository, String commit)
            implements Version {}
}
