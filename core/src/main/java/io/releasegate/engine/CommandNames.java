package io.releasegate.engine;

/**
 * How an operation is called in the records.
 *
 * @param command in refusals, such as {@code activate}
 * @param action in security events, such as {@code policy_release_activate}
 * @param targetType what the target is, such as {@code release}
 */
record CommandNames(String command, String action, String targetType) {
    static final CommandNames SUBMIT = new CommandNames("submit", "policy_submit", "policy");
    static final CommandNames CREATE =
            new CommandNames("create", "policy_release_create", "policy");
    static final CommandNames PROMOTE =
            new CommandNames("promote", "policy_release_promote", "policy");
    static final CommandNames REQUEST =
            new CommandNames("request", "policy_release_request", "release");
    static final CommandNames SCHEDULE =
            new CommandNames("schedule", "policy_release_schedule", "release");
    static final CommandNames ACTIVATE =
            new CommandNames("activate", "policy_release_activate", "release");
    static final CommandNames ROLLBACK =
            new CommandNames("rollback", "policy_release_rollback", "policy");
    static final CommandNames CANCEL =
            new CommandNames("cancel", "policy_release_cancel", "release");
    static final CommandNames SCHEDULER =
            new CommandNames("run-scheduler", "policy_release_scheduler_run", "tenant");
    static final CommandNames STATEMENT =
            new CommandNames("approve", "policy_release_approve", "release");
    static final CommandNames CONFIGURATION =
            new CommandNames("config-submit", "configuration_submit", "configuration");
    static final CommandNames PEOPLE =
            new CommandNames("people", "people_propose", "configuration");
}
