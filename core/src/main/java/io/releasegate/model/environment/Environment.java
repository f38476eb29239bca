package io.releasegate.model.environment;

import io.releasegate.model.EnvironmentId;
import java.util.List;
import java.util.Optional;

/**
 * A place that versions are released into, with its promotion policy.
 *
 * @param aliases other names, compared without case
 * @param order position in the pipeline, lowest first
 * @param promotesFrom only what is or was active there may enter
 * @param rollbackWithoutApproval a rollback acts at once; another person confirms within 24 h
 * @param wireName the name the reference server uses
 * @param colour the slot of the environment palette, stored so that it never changes
 */
public record Environment(
        EnvironmentId id,
        List<String> aliases,
        EnvironmentKind kind,
        int order,
        Optional<EnvironmentId> promotesFrom,
        ApprovalRule approvals,
        LintBlock lintBlock,
        Optional<TicketRule> changeTicket,
        boolean rollbackWithoutApproval,
        String wireName,
        String colour) {

    /** The pseudo-environment in which configuration documents are released. */
    public static final EnvironmentId GLOBAL = new EnvironmentId("global");

    public Environment {
        aliases = List.copyOf(aliases);
    }

    public boolean isProduction() {
        return kind == EnvironmentKind.PRODUCTION;
    }
}
