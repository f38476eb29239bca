package io.releasegate.policy;

/**
 * Names of the signals that rules of registry policies and rule definitions ask without spelling
 * them. Texts compared with {@link #ENVIRONMENT} are lower case, those compared with {@link #RISK}
 * upper case; who supplies these signals does the same.
 */
public final class Signals {
    /** The environment id, lower case; resolve aliases on both sides before comparing. */
    public static final String ENVIRONMENT = "environment";

    /** The risk band, upper case: LOW, MEDIUM, HIGH, CRITICAL. */
    public static final String RISK = "risk";

    public static final String TRANSITION = "transition_id";
    public static final String PROJECT = "project_id";
    public static final String WORKFLOW = "workflow_id";

    /** How many files the change touches, a whole number. */
    public static final String CHANGED_FILES = "changed_files";

    /** Stands before the dotted path that a rule definition asks of the request's context. */
    public static final String CONTEXT_PREFIX = "context.";

    private Signals() {}
}
