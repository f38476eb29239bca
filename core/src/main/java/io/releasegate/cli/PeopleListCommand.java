package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.model.person.EnrolledKey;
import io.releasegate.model.person.Grant;
import io.releasegate.model.person.Person;
import io.releasegate.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists people with what they may do and the keys that speak for them. */
@Command(name = "list", description = "Lists people, their roles and their keys.")
final class PeopleListCommand extends PortCommand {

    PeopleListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        Known<Person> known = visit.governance().people().list(AsOf.NOW);
        Value json =
                new Members()
                        .with("tenant_id", visit.tenant().value())
                        .with("people", known.values(), PeopleListCommand::person)
                        .object();
        Table table = new Table().row("person", "name", "roles", "keys");
        for (Person person : known.values()) {
            table.row(
                    person.id().value(),
                    person.name(),
                    person.grants().stream()
                            .map(PeopleListCommand::words)
                            .collect(Collectors.joining(", ")),
                    person.keys().stream()
                            .map(PeopleListCommand::words)
                            .collect(Collectors.joining(", ")));
        }
        visit.answer(json, table.toString());
        return ExitCode.OK;
    }

    private static String words(Grant grant) {
        return grant.role().word() + (grant.environments().isEmpty() ? "" : " in " + names(grant));
    }

    private static String names(Grant grant) {
        return grant.environments().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String words(EnrolledKey key) {
        return key.id() + (key.revokedAt().isPresent() ? " (revoked)" : "");
    }

    private static Value person(Person person) {
        return new Members()
                .with("person", person.id().value())
                .with("name", person.name())
                .with("since", person.since())
                .with("grants", person.grants(), PeopleListCommand::grant)
                .with("keys", person.keys(), PeopleListCommand::key)
                .object();
    }

    private static Value grant(Grant grant) {
        List<Value> environments =
                grant.environments().stream()
                        .map(Object::toString)
                        .sorted()
                        .map(Value::of)
                        .toList();
        return new Members()
                .with("role", grant.role().word())
                .with("environments", Value.of(environments))
                .with("since", grant.since())
                .object();
    }

    private static Value key(EnrolledKey key) {
        return new Members()
                .with("key_id", key.id().value())
                .with("public_key", key.publicKey())
                .with("since", key.since())
                .with("revoked_at", key.revokedAt())
                .object();
    }
}
