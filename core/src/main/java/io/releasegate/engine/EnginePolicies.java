package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.util.Optional;

/** Texts and the versions they make. */
record EnginePolicies(CommandRunner runner, Reads reads) implements Policies {

    @Override
    public Outcome<Submitted> submit(CommandContext context, SubmitText text) {
        return runner.run(context, SubmitPolicy.of(text));
    }

    @Override
    public Known<Submission> submissions(Optional<Subject> subject, AsOf asOf)
            throws FailureException {
        return reads.list(
                asOf,
                (store, world) ->
                        subject.map(world::submissionsOf).orElseGet(world::submissions).reversed());
    }

    @Override
    public byte[] source(Sha256 source) throws FailureException {
        return content(source, "text");
    }

    @Override
    public byte[] snapshot(Sha256 snapshot) throws FailureException {
        return content(snapshot, "snapshot");
    }

    private byte[] content(Sha256 hash, String what) throws FailureException {
        return reads.now((store, world) -> store.content(hash))
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.NotFound(
                                        "No "
                                                + what
                                                + " with the hash "
                                                + hash.hex()
                                                + " is kept here.")));
    }
}
