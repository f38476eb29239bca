package io.releasegate.engine;

import io.releasegate.configuration.PeopleChange;
import io.releasegate.configuration.PeopleDocument;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.People;
import io.releasegate.governance.Releases;
import io.releasegate.identity.KeyPairs;
import io.releasegate.model.KeyId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.person.Permission;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Proposes the people document in force with one change. */
record ProposePeopleChange(People.Change change, Placement placement)
        implements Command<Releases.Placed> {
    static final String FILE = "people.yaml";

    @Override
    public CommandNames names() {
        return CommandNames.PEOPLE;
    }

    @Override
    public String target() {
        return Subject.Configuration.PEOPLE.key();
    }

    @Override
    public String arguments() {
        return change.toString();
    }

    @Override
    public Optional<Place> place(World world) {
        return Optional.of(new Place(Subject.Configuration.PEOPLE, Environment.GLOBAL));
    }

    @Override
    public Optional<String> notPermitted(Turn turn) {
        return Permits.missing(turn, Permission.PEOPLE_MANAGE, Environment.GLOBAL);
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        PeopleDocument now = Configured.people(turn.store(), turn.world());
        return switch (now.with(wanted())) {
            case PeopleChange.Result.Refused(String sentence) ->
                    Decision.Refused.because(new Reason("PEOPLE_CHANGE", sentence));
            case PeopleChange.Result.Changed(PeopleDocument next) -> {
                byte[] text = next.toYaml().getBytes(StandardCharsets.UTF_8);
                Configurations.Proposal proposal = new Configurations.Proposal(FILE, text);
                yield SubmitConfiguration.of(proposal, placement).decide(turn);
            }
        };
    }

    private PeopleChange wanted() throws FailureException {
        return switch (change) {
            case People.Change.Add(var person, var name) -> new PeopleChange.Add(person, name);
            case People.Change.Enroll(var person, var publicKey) ->
                    new PeopleChange.Enroll(person, keyId(publicKey), publicKey);
            case People.Change.Revoke(var person, var key) -> new PeopleChange.Revoke(person, key);
            case People.Change.Give(var person, var role, var environments) ->
                    new PeopleChange.Give(person, role, environments);
            case People.Change.Withdraw(var person, var role) ->
                    new PeopleChange.Withdraw(person, role);
        };
    }

    private static KeyId keyId(String publicKey) throws FailureException {
        return KeyPairs.id(publicKey)
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.InvalidInput(
                                        "That is no Ed25519 public key in hexadecimal"
                                                + " X.509 form.",
                                        List.of())));
    }

    @Override
    public Releases.Placed answer(World after, Value.Mapping memo) {
        return Placement.placed(after, memo);
    }
}
