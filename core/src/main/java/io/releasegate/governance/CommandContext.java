package io.releasegate.governance;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every write carries.
 *
 * @param person who acts; the backend checks that this person is signed in
 * @param command the idempotency key: the same key again returns the first outcome
 * @param expectedVersion the pointer version the sender saw (0: no pointer yet); when it has moved
 *     since, the command is refused and told who moved it
 * @param correlation ties several commands together in the records; may be empty
 * @param reason why, in the person's words; goes into the ledger; may be empty
 */
public record CommandContext(
        PersonId person,
        TenantId tenant,
        CommandId command,
        OptionalLong expectedVersion,
        String correlation,
        String reason,
        Optional<String> changeTicket) {

    public static CommandContext of(PersonId person, TenantId tenant, CommandId command) {
        return new CommandContext(
                person, tenant, command, OptionalLong.empty(), "", "", Optional.empty());
    }

    public CommandContext because(String why) {
        return new CommandContext(
                person, tenant, command, expectedVersion, correlation, why, changeTicket);
    }

    public CommandContext ticket(Optional<String> ticket) {
        return new CommandContext(
                person, tenant, command, expectedVersion, correlation, reason, ticket);
    }

    public CommandContext expecting(long pointerVersion) {
        return new CommandContext(
                person,
                tenant,
                command,
                OptionalLong.of(pointerVersion),
                correlation,
                reason,
                changeTicket);
    }
}
