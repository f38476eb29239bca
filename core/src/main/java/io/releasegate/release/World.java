package io.releasegate.release;

import io.releasegate.configuration.LintConfiguration;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.person.Person;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything that was recorded up to one ledger entry. Immutable; {@link #after} shares all that an
 * event does not touch. The past is the fold up to an instant.
 */
public final class World {
    private static final World EMPTY =
            new World(
                    Optional.empty(),
                    LedgerHead.EMPTY,
                    ReleaseBook.EMPTY,
                    PointerBook.EMPTY,
                    SubmissionBook.EMPTY,
                    ConfigurationInForce.EMPTY,
                    TreePVector.empty());

    final Optional<LedgerEvent.WorkspaceFounded> founding;
    final LedgerHead head;
    final ReleaseBook releases;
    final PointerBook pointers;
    final SubmissionBook submissions;
    final ConfigurationInForce configuration;
    final PVector<Refusal> refusals;

    World(
            Optional<LedgerEvent.WorkspaceFounded> founding,
            LedgerHead head,
            ReleaseBook releases,
            PointerBook pointers,
            SubmissionBook submissions,
            ConfigurationInForce configuration,
            PVector<Refusal> refusals) {
        this.founding = founding;
        this.head = head;
        this.releases = releases;
        this.pointers = pointers;
        this.submissions = submissions;
        this.configuration = configuration;
        this.refusals = refusals;
    }

    public static World empty() {
        return EMPTY;
    }

    /**
     * The state after one more event.
     *
     * @param contents asked for the text of configuration documents that become active
     * @throws ContradictionException where the event cannot follow what was recorded before
     */
    public World after(LedgerEntry entry, LedgerEvent event, Contents contents) {
        return WorldFold.fold(this, entry, event, contents);
    }

    /** Entry 1; empty before it. */
    public Optional<LedgerEvent.WorkspaceFounded> founding() {
        return founding;
    }

    public Optional<TenantId> tenant() {
        return founding.map(LedgerEvent.WorkspaceFounded::tenant);
    }

    /** Whether entry 1 says that this is a sample workspace. */
    public boolean sample() {
        return founding.map(LedgerEvent.WorkspaceFounded::sample).orElse(false);
    }

    public LedgerHead head() {
        return head;
    }

    /** The time of the newest entry; recorded time never goes back behind it. */
    public Instant latestTime() {
        return head.at();
    }

    public Optional<Release> release(ReleaseId id) {
        return Optional.ofNullable(releases.byId().get(id));
    }

    /** Every release in the order of creation. */
    public List<Release> releases() {
        return releases.all(releases.order());
    }

    /** The releases of one subject in the order of creation. */
    public List<Release> releasesOf(Subject subject) {
        return releases.all(releases.bySubject().getOrDefault(subject, TreePVector.empty()));
    }

    /** Everything that was ever submitted or released, by key. */
    public List<Subject> subjects() {
        TreeMap<String, Subject> byKey = new TreeMap<>();
        submissions.bySubject().keySet().forEach(s -> byKey.put(s.key(), s));
        releases.bySubject().keySet().forEach(s -> byKey.put(s.key(), s));
        return List.copyOf(byKey.values());
    }

    /** The entry that changed a release last: what stands behind its present state. */
    public Optional<LedgerEntry> lastEntry(ReleaseId release) {
        return Optional.ofNullable(releases.lastEntry().get(release));
    }

    /** When approval was asked for in the present round; the creation where it never was. */
    public Optional<Since> requestedAt(ReleaseId release) {
        return Optional.ofNullable(releases.requested().get(release));
    }

    public Optional<ActivePointer> pointer(Subject subject, EnvironmentId environment) {
        return pointers.at(new Place(subject, environment));
    }

    public Collection<ActivePointer> pointers() {
        return pointers.now().values();
    }

    /** What the pointer names. */
    public Optional<Release> active(Subject subject, EnvironmentId environment) {
        return pointer(subject, environment).flatMap(p -> release(p.release()));
    }

    /** Every move of a pointer, oldest first. */
    public List<Activation> activations(Subject subject, EnvironmentId environment) {
        return pointers.movesAt(new Place(subject, environment));
    }

    /** Whether this version is, or was once, active there. */
    public boolean wasActive(Subject subject, EnvironmentId environment, Sha256 snapshot) {
        return activations(subject, environment).stream()
                .anyMatch(a -> a.snapshot().equals(snapshot));
    }

    /** Every submission, oldest first. */
    public List<Submission> submissions() {
        return submissions.all();
    }

    public List<Submission> submissionsOf(Subject subject) {
        return submissions.of(subject);
    }

    public List<Submission> submissionsOfSnapshot(Sha256 snapshot) {
        return submissions.ofSnapshot(snapshot);
    }

    /** Every statement accepted for a release, oldest first, whether or not it still counts. */
    public List<Given> statements(ReleaseId release) {
        return releases.given().getOrDefault(release, TreePVector.empty());
    }

    /** The statements accepted in one round of asking. */
    public List<Given> statements(ReleaseId release, RequestId request) {
        return statements(release).stream()
                .filter(g -> g.signed().statement().request().equals(request))
                .toList();
    }

    /** People in force, by id. */
    public List<Person> people() {
        return configuration.people().all();
    }

    public Optional<Person> person(PersonId id) {
        return configuration.people().find(id);
    }

    /** When a person, a role of theirs or a key of theirs came into force. */
    public PeopleInForce peopleInForce() {
        return configuration.people();
    }

    /** What lint goes by. */
    public LintConfiguration lint() {
        return configuration.lint();
    }

    /** Environments in pipeline order, without the pseudo-environment {@code global}. */
    public List<Environment> environments() {
        return configuration.pipeline();
    }

    /** An environment by its exact id, {@code global} included. */
    public Optional<Environment> environment(EnvironmentId id) {
        return configuration.environment(id);
    }

    /** An environment by id or alias without regard to case; empty where nothing has that name. */
    public Optional<Environment> resolveEnvironment(String name) {
        return configuration.resolve(name);
    }

    /** Rollbacks without approval that another person still has to confirm, most urgent first. */
    public List<Release> openConfirmations() {
        return Confirmations.open(this);
    }

    /** Refused commands, oldest first. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Every person who shares a key with this one, themselves not included. */
    public Set<PersonId> sharingKeyWith(PersonId person) {
        return configuration.people().sharingKeyWith(person);
    }
}
