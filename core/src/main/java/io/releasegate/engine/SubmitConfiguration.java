package io.releasegate.engine;

import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.release.Authority;
import io.releasegate.release.Candidate;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** Takes in a configuration document and asks for its release in {@code global}. */
record SubmitConfiguration(
        CommandNames names,
        Configurations.Proposal proposal,
        ConfigurationRead read,
        Placement placement)
        implements Command<Releases.Placed> {

    static SubmitConfiguration of(Configurations.Proposal proposal, Placement placement) {
        return new SubmitConfiguration(
                CommandNames.CONFIGURATION,
                proposal,
                ConfigurationReader.read(proposal.fileName(), proposal.bytes()),
                placement);
    }

    @Override
    public String target() {
        return subject().map(Subject::key).orElse(proposal.fileName());
    }

    private Optional<Subject.Configuration> subject() {
        return read.document().map(ConfigurationDocument::subject);
    }

    @Override
    public String arguments() {
        return Hashes.sha256(proposal.bytes()) + " " + proposal.fileName();
    }

    @Override
    public Optional<Place> place(World world) {
        return subject().map(s -> new Place(s, Environment.GLOBAL));
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        if (subject().isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "\""
                                    + proposal.fileName()
                                    + "\" cannot be read as a configuration document.",
                            read.diagnostics()));
        }
        List<Diagnostic> mistakes = read.document().orElseThrow().mistakes();
        if (!mistakes.isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "\"" + proposal.fileName() + "\" makes no sense here.", mistakes));
        }
        return Permits.missing(turn, Authority.toSubmit(subject().get()), Environment.GLOBAL);
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Subject.Configuration subject = subject().orElseThrow();
        ResolvedSnapshot snapshot = read.snapshot().orElseThrow();
        Sha256 source = turn.keep(proposal.bytes());
        Sha256 hash = turn.keep(snapshot.bytes());
        return placement.place(
                turn,
                new Placement.Wanted(
                        subject,
                        Questions.environment(turn.world(), Environment.GLOBAL.value()),
                        new Candidate(hash, source, true),
                        ReleaseKind.FORWARD,
                        Optional.empty(),
                        Releases.Wish.PLACE,
                        Optional.empty()),
                List.of(submitted(turn, subject, source, hash)));
    }

    private LedgerEvent submitted(
            Turn turn, Subject.Configuration subject, Sha256 source, Sha256 snapshot) {
        return new LedgerEvent.VersionSubmitted(
                new Submission(
                        new SubmissionId(turn.newId()),
                        subject,
                        source,
                        snapshot,
                        turn.actor(),
                        turn.now(),
                        proposal.fileName(),
                        Optional.empty()));
    }

    @Override
    public Releases.Placed answer(World after, Value.Mapping memo) {
        return Placement.placed(after, memo);
    }
}
