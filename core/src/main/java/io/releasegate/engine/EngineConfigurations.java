package io.releasegate.engine;

import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Naming;
import io.releasegate.release.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Configuration in force, and how proposals differ from it. */
record EngineConfigurations(CommandRunner runner, Reads reads, Placement placement)
        implements Configurations {

    @Override
    public Known<Environment> environments(AsOf asOf) throws FailureException {
        return reads.list(asOf, (store, world) -> world.environments());
    }

    @Override
    public byte[] inForce(Subject.Configuration subject, AsOf asOf) throws FailureException {
        return reads.at(
                asOf,
                (store, world) -> {
                    Optional<Release> active = world.active(subject, Environment.GLOBAL);
                    Optional<byte[]> text =
                            active.isPresent()
                                    ? store.content(active.get().source())
                                    : Optional.empty();
                    return text.orElseThrow(() ->
                            new FailureException(
                                    new Failure.NotFound(
                                            "No document \""
                                                    + subject.name()
                                                    + "\" is in force.")));
                });
    }

    @Override
    public List<Status> status(List<Proposal> proposals) throws FailureException {
        return reads.now((store, world) -> status(world, proposals));
    }

    private static List<Status> status(World world, List<Proposal> proposals) {
        List<Status> all = new ArrayList<>();
        Set<Subject> seen = new HashSet<>();
        for (Proposal proposal : proposals) {
            ConfigurationRead read =
                    ConfigurationReader.read(proposal.fileName(), proposal.bytes());
            Status status = status(world, proposal.fileName(), read);
            seen.add(status.subject());
            all.add(status);
        }
        world.pointers().stream()
                .map(ActivePointer::subject)
                .filter(s -> s instanceof Subject.Configuration && !seen.contains(s))
                .sorted(Comparator.comparing(Subject::key))
                .forEach(s -> all.add(withoutFile(world, (Subject.Configuration) s)));
        return all;
    }

    private static Status status(World world, String fileName, ConfigurationRead read) {
        Optional<ConfigurationDocument> document = read.document();
        Optional<Sha256> proposed = read.snapshot().map(ResolvedSnapshot::hash);
        if (document.isEmpty() || proposed.isEmpty()) {
            return unreadable(fileName, read);
        }
        Subject.Configuration subject = document.get().subject();
        Optional<Sha256> inForce = inForce(world, subject);
        if (inForce.equals(proposed)) {
            return new Status(
                    subject,
                    fileName,
                    Standing.IN_FORCE,
                    inForce,
                    proposed,
                    subject.name() + " is in force as the file says.");
        }
        Optional<Release> pending = pending(world, subject, proposed.get());
        return new Status(
                subject,
                fileName,
                pending.isPresent() ? Standing.PENDING : Standing.DRIFT,
                inForce,
                proposed,
                pending.map(r -> waiting(subject, r)).orElseGet(() -> drift(subject, fileName)));
    }

    private static Status unreadable(String fileName, ConfigurationRead read) {
        String why = read.diagnostics().isEmpty() ? "" : read.diagnostics().getFirst().message();
        return new Status(
                new Subject.Configuration(fileName),
                fileName,
                Standing.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                fileName + " cannot be read: " + why);
    }

    private static Status withoutFile(World world, Subject.Configuration subject) {
        return new Status(
                subject,
                "",
                Standing.NO_FILE,
                inForce(world, subject),
                Optional.empty(),
                subject.name() + " is in force, and no proposal file is about it.");
    }

    private static Optional<Sha256> inForce(World world, Subject subject) {
        return world.active(subject, Environment.GLOBAL).map(Release::snapshot);
    }

    private static Optional<Release> pending(World world, Subject subject, Sha256 proposed) {
        return world.releasesOf(subject).reversed().stream()
                .filter(r -> r.snapshot().equals(proposed))
                .filter(r -> !r.lifecycle().isEnd() && r.lifecycle() != Lifecycle.ACTIVE)
                .findFirst();
    }

    private static String waiting(Subject.Configuration subject, Release release) {
        String what =
                release.lifecycle() == Lifecycle.AWAITING_APPROVAL
                        ? " waits for approval"
                        : " waits for " + release.requester() + " to activate it";
        return subject.name() + " " + Naming.version(release.snapshot()) + what + ".";
    }

    private static String drift(Subject.Configuration subject, String fileName) {
        return fileName
                + " differs from what is in force for "
                + subject.name()
                + ". It changes nothing until it is submitted with `config-submit`.";
    }

    @Override
    public Outcome<Releases.Placed> submit(CommandContext context, Proposal proposal) {
        return runner.run(context, SubmitConfiguration.of(proposal, placement));
    }
}
