package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.People;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes what somebody may do. */
@Command(name = "grant", description = "Proposes that a person gets a role, or loses it.")
final class PeopleGrantCommand extends PeopleChangeCommand {
    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "author, release_manager, approver, auditor, admin or service.")
    private String role = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "Where it holds; may be repeated; default: everywhere.")
    private List<String> environments = new ArrayList<>();

    @Option(names = "--withdraw", description = "Take the role away instead.")
    private boolean withdraw;

    PeopleGrantCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    People.Change change(Visit visit, PersonId person) throws FailureException {
        Role wanted = Roles.parse(role);
        if (withdraw) {
            return new People.Change.Withdraw(person, wanted);
        }
        Set<EnvironmentId> where = new LinkedHashSet<>();
        for (String environment : environments) {
            where.add(visit.environment(environment));
        }
        return new People.Change.Give(person, wanted, where);
    }
}
