package io.releasegate.release;

import io.releasegate.canonical.Hashes;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.PeopleDocument;
import io.releasegate.identity.KeyPairs;
import io.releasegate.identity.Signer;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays events by hand into a World. Every person's key is made once for all tests. */
final class Story implements Signer {
    static final TenantId TENANT = new TenantId("acme");
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Subject PAYMENTS = new Subject.Policy("payments");
    static final EnvironmentId DEV = new EnvironmentId("dev");
    static final EnvironmentId STAGING = new EnvironmentId("staging");
    static final EnvironmentId PROD = new EnvironmentId("prod");
    static final PersonId MIRA = new PersonId("mira");
    static final PersonId JOE = new PersonId("joe");
    static final PersonId KIM = new PersonId("kim");
    static final PersonId TOMAS = new PersonId("tomas");
    static final PersonId INES = new PersonId("ines");
    static final PersonId BOT = new PersonId("bot");

    private static final Map<PersonId, KeyPair> KEYS = keys();

    private final Map<Sha256, byte[]> contents = new HashMap<>();
    private World world = World.empty();
    private Instant now = START;
    private int counter;

    static Story founded(String... environments) {
        Story story = new Story();
        List<String> documents = new ArrayList<>(List.of(environments));
        documents.add(team().toYaml());
        story.found(documents);
        return story;
    }

    static Story usual() {
        return founded(dev(), staging(), prod(1, false), global(1));
    }

    static String dev() {
        return "document: environment/dev\nkind: non-production\norder: 1\n";
    }

    static String staging() {
        return "document: environment/staging\nkind: non-production\norder: 2\n"
                + "promotes_from: dev\n";
    }

    static String prod(int count, boolean rollbackWithoutApproval) {
        return "document: environment/prod\naliases: [live]\nkind: production\norder: 3\n"
                + "promotes_from: staging\napprovals: {count: "
                + count
                + ", expires_after: 48h}\nrollback_without_approval: "
                + rollbackWithoutApproval
                + "\n";
    }

    static String global(int count) {
        return "document: environment/global\nkind: production\napprovals: {count: "
                + count
                + "}\n";
    }

    /** Mira manages and writes, Joe and Kim approve, Tomas manages and approves, Ines audits. */
    static PeopleDocument team() {
        return new PeopleDocument(
                List.of(
                        person(
                                MIRA,
                                "Mira Lindqvist",
                                Role.AUTHOR,
                                Role.RELEASE_MANAGER,
                                Role.ADMIN),
                        person(JOE, "Joe Tanaka", Role.APPROVER),
                        person(KIM, "Kim Adeyemi", Role.APPROVER, Role.AUTHOR),
                        person(TOMAS, "Tomas Holm", Role.RELEASE_MANAGER, Role.APPROVER),
                        person(INES, "Ines Ferreira", Role.AUDITOR),
                        person(BOT, "Pipeline", Role.SERVICE, Role.RELEASE_MANAGER)));
    }

    static PeopleDocument.Entry person(PersonId id, String name, Role... roles) {
        return new PeopleDocument.Entry(
                id,
                name,
                List.of(roles).stream().map(r -> new PeopleDocument.Given(r, Set.of())).toList(),
                List.of(key(id, false)));
    }

    static PeopleDocument.Key key(PersonId owner, boolean revoked) {
        KeyPair pair = KEYS.get(owner);
        return new PeopleDocument.Key(
                KeyPairs.id(pair.getPublic()), KeyPairs.publicHex(pair.getPublic()), revoked);
    }

    World world() {
        return world;
    }

    Instant now() {
        return now;
    }

    Story passes(java.time.Duration time) {
        now = now.plus(time);
        return this;
    }

    Release release(ReleaseId id) {
        return world.release(id).orElseThrow();
    }

    Environment environment(EnvironmentId id) {
        return world.environment(id).orElseThrow();
    }

    /** A submitted text; the snapshot is derived from the text. */
    Sha256 submits(PersonId who, String text) {
        return submits(who, PAYMENTS, text);
    }

    Sha256 submits(PersonId who, Subject subject, String text) {
        Sha256 source = keep(text);
        Sha256 snapshot = Hashes.sha256(("snapshot " + text).getBytes(StandardCharsets.UTF_8));
        record(
                who,
                new LedgerEvent.VersionSubmitted(
                        new Submission(
                                new SubmissionId("s" + ++counter),
                                subject,
                                source,
                                snapshot,
                                who,
                                now,
                                "file",
                                Optional.empty())));
        return snapshot;
    }

    /** Creates a release where the rules put it. */
    ReleaseId creates(PersonId who, Sha256 snapshot, EnvironmentId where, ReleaseKind kind) {
        return creates(who, PAYMENTS, snapshot, where, kind, Optional.empty());
    }

    ReleaseId creates(PersonId who, Sha256 snapshot, EnvironmentId where) {
        return creates(who, snapshot, where, ReleaseKind.FORWARD);
    }

    ReleaseId creates(
            PersonId who,
            Subject subject,
            Sha256 snapshot,
            EnvironmentId where,
            ReleaseKind kind,
            Optional<Instant> effectiveAt) {
        ReleaseId id = new ReleaseId("r" + ++counter);
        boolean needed = RollbackRules.approvalsNeeded(environment(where), kind) > 0;
        Submission text = world.submissionsOfSnapshot(snapshot).getLast();
        record(
                who,
                new LedgerEvent.ReleaseCreated(
                        id,
                        subject,
                        where,
                        snapshot,
                        text.source(),
                        kind,
                        needed ? Lifecycle.AWAITING_APPROVAL : Lifecycle.DRAFT,
                        who,
                        world.pointer(subject, where).map(ActivePointer::release),
                        Optional.empty(),
                        needed ? Optional.of(new RequestId("q" + ++counter)) : Optional.empty(),
                        effectiveAt,
                        Optional.empty(),
                        ""));
        return id;
    }

    SignedStatement signs(PersonId who, ReleaseId id, ApprovalStatement.Verdict verdict) {
        Release release = release(id);
        return StatementSignatures.sign(
                Statements.prepare(
                        world,
                        release,
                        environment(release.environment()),
                        who,
                        keyOf(who).orElseThrow(),
                        verdict,
                        "Read line by line, agreed.",
                        now),
                this);
    }

    /** Approves and moves on by the table. */
    Story approves(PersonId who, ReleaseId id) {
        Release release = release(id);
        LifecycleTable.Conditions when =
                Conditions.withOneMore(world, release, environment(release.environment()), now);
        Lifecycle next =
                switch (LifecycleTable.move(release.lifecycle(), Move.APPROVE, when)) {
                    case LifecycleTable.Step.To(Lifecycle to) -> to;
                    case LifecycleTable.Step.Illegal(String why) -> throw new AssertionError(why);
                };
        record(
                who,
                new LedgerEvent.ApprovalGiven(
                        id, signs(who, id, ApprovalStatement.Verdict.APPROVE), next));
        return this;
    }

    Story activates(PersonId who, ReleaseId id) {
        Release release = release(id);
        Optional<ActivePointer> before = world.pointer(release.subject(), release.environment());
        boolean rollback = release.kind() == ReleaseKind.ROLLBACK;
        before.map(ActivePointer::release)
                .ifPresent(old ->
                        record(
                                who,
                                rollback
                                        ? new LedgerEvent.ReleaseRolledBack(old, id)
                                        : new LedgerEvent.ReleaseSuperseded(old, id)));
        record(
                who,
                new LedgerEvent.ReleaseActivated(
                        id,
                        before.map(ActivePointer::release),
                        before.map(ActivePointer::version).orElse(0L) + 1,
                        who,
                        RollbackRules.confirmBy(
                                environment(release.environment()), release.kind(), now)));
        return this;
    }

    /** Through dev and staging; ready to be asked for in prod. */
    Sha256 reachesStaging(PersonId author, PersonId manager, String text) {
        Sha256 snapshot = submits(author, text);
        activates(manager, creates(manager, snapshot, DEV));
        activates(manager, creates(manager, snapshot, STAGING));
        return snapshot;
    }

    /** A people document becomes active without further ado. */
    Story peopleBecome(PeopleDocument people) {
        Sha256 snapshot = submits(MIRA, Subject.Configuration.PEOPLE, people.toYaml());
        activates(
                MIRA,
                creates(
                        MIRA,
                        Subject.Configuration.PEOPLE,
                        snapshot,
                        Environment.GLOBAL,
                        ReleaseKind.FORWARD,
                        Optional.empty()));
        return this;
    }

    Question asks(PersonId actor, ReleaseId id) {
        Release release = release(id);
        return Question.about(world, actor, release, environment(release.environment()), true, now)
                .with(LintFacts.CLEAN);
    }

    Question asks(PersonId actor, Sha256 snapshot, EnvironmentId where) {
        Sha256 source = world.submissionsOfSnapshot(snapshot).getLast().source();
        return Question.about(
                        world,
                        actor,
                        PAYMENTS,
                        environment(where),
                        Optional.of(new Candidate(snapshot, source, true)),
                        now)
                .with(LintFacts.CLEAN);
    }

    LedgerEntry record(PersonId who, LedgerEvent event) {
        long seq = world.head().seq() + 1;
        LedgerEntry entry =
                new LedgerEntry(
                        TENANT,
                        seq,
                        world.head().hash(),
                        now,
                        event.getClass().getSimpleName(),
                        who,
                        new CommandId("c" + seq),
                        event.about(),
                        Sha256.ZERO,
                        Hashes.sha256(("entry " + seq).getBytes(StandardCharsets.UTF_8)));
        world = world.after(entry, event, hash -> Optional.ofNullable(contents.get(hash)));
        return entry;
    }

    private void found(List<String> texts) {
        List<LedgerEvent.WorkspaceFounded.FoundingDocument> documents = new ArrayList<>();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var read = ConfigurationReader.read("founding.yaml", bytes);
            if (read.hasErrors()) {
                throw new AssertionError(read.diagnostics());
            }
            documents.add(
                    new LedgerEvent.WorkspaceFounded.FoundingDocument(
                            read.document().orElseThrow().subject(),
                            new ReleaseId("f" + ++counter),
                            keep(text),
                            read.snapshot().orElseThrow().hash()));
        }
        record(MIRA, new LedgerEvent.WorkspaceFounded(TENANT, false, MIRA, documents, "", ""));
    }

    private Sha256 keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        contents.put(Hashes.sha256(bytes), bytes);
        return Hashes.sha256(bytes);
    }

    @Override
    public Optional<KeyId> keyOf(PersonId person) {
        return Optional.ofNullable(KEYS.get(person)).map(pair -> KeyPairs.id(pair.getPublic()));
    }

    @Override
    public String sign(PersonId person, byte[] bytes) {
        return StatementSignatures.signBytes(bytes, KEYS.get(person).getPrivate());
    }

    private static Map<PersonId, KeyPair> keys() {
        SecureRandom random = new SecureRandom();
        Map<PersonId, KeyPair> keys = new HashMap<>();
        for (PersonId person : List.of(MIRA, JOE, KIM, TOMAS, INES, BOT)) {
            keys.put(person, KeyPairs.generate(random));
        }
        return keys;
    }
}
