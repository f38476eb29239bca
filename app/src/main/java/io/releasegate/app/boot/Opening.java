package io.releasegate.app.boot;

import io.releasegate.app.shell.Personas.Persona;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Health;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.launch.sample.SampleWorld;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Grant;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What has to be known of a workspace before its window can be drawn. Read off the FX thread.
 *
 * @param publicPassphrase what everybody knows in a sample workspace
 */
record Opening(
        LocalWorkspace workspace,
        Health health,
        List<Environment> environments,
        List<Person> people,
        Optional<String> publicPassphrase) {

    /** Roles by how much they tell about what a person does here, most telling first. */
    private static final List<Role> TELLING =
            List.of(
                    Role.ADMIN,
                    Role.AUTHOR,
                    Role.RELEASE_MANAGER,
                    Role.APPROVER,
                    Role.AUDITOR,
                    Role.SERVICE);

    Opening {
        environments = List.copyOf(environments);
        people = List.copyOf(people);
    }

    static Opening of(LocalWorkspace workspace) throws FailureException {
        Governance governance = workspace.governance();
        return new Opening(
                workspace,
                governance.check(),
                governance.configurations().environments(AsOf.NOW).values(),
                governance.people().list(AsOf.NOW).values(),
                workspace.sample() ? Optional.of(SampleWorld.PASSPHRASE) : Optional.empty());
    }

    Map<PersonId, String> names() {
        return people.stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    List<Persona> personas() {
        return people.stream().map(Opening::persona).toList();
    }

    /** Who sits down first in a sample workspace: somebody who can move things. */
    Optional<PersonId> firstOfSample() {
        return people.stream()
                .filter(person -> person.grants().stream().anyMatch(Opening::moves))
                .min(Comparator.comparing(Person::id))
                .or(() -> people.stream().findFirst())
                .map(Person::id);
    }

    boolean mayRunScheduler(PersonId id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .anyMatch(person -> person.grants().stream().anyMatch(Opening::moves));
    }

    private static boolean moves(Grant grant) {
        return grant.role() == Role.RELEASE_MANAGER;
    }

    private static Persona persona(Person person) {
        String role =
                TELLING.stream()
                        .filter(told -> person.grants().stream().anyMatch(g -> g.role() == told))
                        .findFirst()
                        .map(told -> told.word().replace('_', ' '))
                        .orElse("reader");
        return new Persona(person.id(), person.name(), role);
    }
}
