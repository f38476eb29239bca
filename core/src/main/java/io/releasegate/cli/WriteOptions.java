package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes with every change of recorded state. */
final class WriteOptions {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; is kept in the ledger.")
    private String reason = "";

    @Option(
            names = "--change-ticket",
            paramLabel = "TICKET",
            description = "The change ticket, where an environment asks for one.")
    private @Nullable String changeTicket;

    @Option(
            names = "--command-id",
            paramLabel = "KEY",
            description = "Idempotency key: the same key again returns the first outcome.")
    private @Nullable String commandId;

    @Option(
            names = "--expected-version",
            paramLabel = "N",
            description = "Act only if the active pointer has moved N times so far.")
    private @Nullable Long expectedVersion;

    CommandContext context(Surroundings surroundings, PersonId person, TenantId tenant) {
        CommandId command =
                new CommandId(
                        commandId == null || commandId.isBlank()
                                ? surroundings.ids().get()
                                : commandId);
        CommandContext context =
                CommandContext.of(person, tenant, command)
                        .because(reason)
                        .ticket(Optional.ofNullable(changeTicket));
        return expectedVersion == null ? context : context.expecting(expectedVersion);
    }
}
