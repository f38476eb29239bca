package io.releasegate.policy;

/** Codes of problems in a policy document; those of any document are in canonical.source.Codes. */
public final class PolicyCodes {
    /** A required field is not there. */
    public static final String MISSING_FIELD = "RG_POL_001";

    /** The file holds nothing but blanks and comments. */
    public static final String EMPTY = "RG_POL_006";

    /** The document is of no shape we know. */
    public static final String UNKNOWN_SHAPE = "RG_POL_007";

    public static final String UNKNOWN_FIELD = "RG-S001";
    public static final String UNKNOWN_OPERATOR = "RG-S002";
    public static final String UNKNOWN_RESULT = "RG-S003";
    public static final String WRONG_TYPE = "RG-S005";

    /** A priority or a count of approvals that is not a whole number. */
    public static final String NOT_A_COUNT = "RG-S012";

    /** A {@code when} with predicates beside {@code all} or {@code any}. */
    public static final String MIXED_WHEN = "RG-S014";

    /** A {@code when} whose meaning cannot be told. */
    public static final String INVALID_LOGIC = "RULE_INVALID_LOGIC";

    private PolicyCodes() {}
}
