package io.releasegate.governance;

import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.util.List;
import java.util.Optional;

/** Configuration in force, and how proposals differ from it. */
public interface Configurations {

    /** A proposal file: its path relative to the workspace and its bytes. */
    record Proposal(String fileName, byte[] bytes) {}

    /** How a proposal stands to what is in force. */
    enum Standing {
        IN_FORCE,
        /** Differs and nobody submitted it. */
        DRIFT,
        /** Submitted, and waits for approval or activation. */
        PENDING,
        /** Cannot be read. */
        UNREADABLE,
        /** In force, but there is no such file. */
        NO_FILE
    }

    /** One document's standing. */
    record Status(
            Subject.Configuration subject,
            String fileName,
            Standing standing,
            Optional<Sha256> inForce,
            Optional<Sha256> proposed,
            String sentence) {}

    /** Environments in pipeline order, without the pseudo-environment. */
    Known<Environment> environments(AsOf asOf) throws FailureException;

    /** The exact text in force. */
    byte[] inForce(Subject.Configuration subject, AsOf asOf) throws FailureException;

    List<Status> status(List<Proposal> proposals) throws FailureException;

    /** Submits a document and asks for its release in {@code global}. */
    Outcome<Releases.Placed> submit(CommandContext context, Proposal proposal);
}
