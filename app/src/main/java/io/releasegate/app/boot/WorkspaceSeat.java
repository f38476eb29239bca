package io.releasegate.app.boot;

import io.releasegate.app.shell.Personas;
import io.releasegate.app.shell.ShellModel;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** The seat of whoever is signed in to a workspace. */
final class WorkspaceSeat implements Seat {
    private final TenantId tenant;
    private final Supplier<String> ids;
    private final Personas personas;
    private final Signers signers;
    private final ShellModel shell;
    private final Map<PersonId, String> names;

    WorkspaceSeat(
            TenantId tenant,
            Supplier<String> ids,
            Personas personas,
            Signers signers,
            ShellModel shell,
            Map<PersonId, String> names) {
        this.tenant = tenant;
        this.ids = ids;
        this.personas = personas;
        this.signers = signers;
        this.shell = shell;
        this.names = Map.copyOf(names);
    }

    @Override
    public ObservableValue<PersonId> person() {
        return personas.current().map(Personas.Persona::id);
    }

    @Override
    public CommandContext command() {
        return CommandContext.of(person().getValue(), tenant, new CommandId(ids.get()));
    }

    @Override
    public SignedStatement sign(ApprovalStatement statement) throws FailureException {
        return signers.sign(statement);
    }

    @Override
    public String nameOf(PersonId person) {
        return names.getOrDefault(person, person.value());
    }

    @Override
    public EnvironmentLook look(EnvironmentId environment) {
        return shell.look(environment);
    }
}
