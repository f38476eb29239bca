package io.releasegate.policy;

import io.releasegate.policy.ObjectSchema.Field;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.Arrays;
import java.util.List;

/** The closed schema of compiled policies. */
final class CompiledPolicySchema {
    private static final FieldType TEXT = new FieldType.Text();
    private static final FieldType FLAG = new FieldType.Flag();
    private static final FieldType COUNT = new FieldType.Count();

    static final List<String> OPERATORS =
            Arrays.stream(Operator.values())
                    .filter(Operator::isControlOperator)
                    .map(Operator::text)
                    .toList();
    static final List<String> RESULTS =
            Arrays.stream(CompiledPolicy.Result.values()).map(Enum::name).toList();

    private static final ObjectSchema ENFORCEMENT =
            new ObjectSchema(
                    "the enforcement",
                    List.of(
                            Field.required(
                                    "result",
                                    new FieldType.Choice(
                                            PolicyCodes.UNKNOWN_RESULT,
                                            "a result of a compiled policy",
                                            RESULTS)),
                            Field.optional("message", TEXT)));
    private static final ObjectSchema EVIDENCE =
            new ObjectSchema(
                    "the evidence",
                    List.of(
                            Field.defaulted(
                                    "include",
                                    new FieldType.ListOf(TEXT),
                                    Value.of(List.<Value>of()))));
    private static final ObjectSchema OVERRIDES =
            new ObjectSchema(
                    "the overrides",
                    List.of(
                            Field.defaulted("enabled", FLAG, Value.TRUE),
                            Field.defaulted("max_ttl_seconds", COUNT, Value.of(86_400)),
                            Field.defaulted("default_ttl_seconds", COUNT, Value.of(3_600)),
                            Field.defaulted("require_expires_at", FLAG, Value.TRUE)));
    private static final ObjectSchema DUTY =
            new ObjectSchema(
                    "a separation rule",
                    List.of(
                            Field.required("name", TEXT),
                            Field.required("left", TEXT),
                            Field.required("right", TEXT),
                            Field.optional("reason_code", TEXT),
                            Field.optional("message", TEXT)));
    private static final ObjectSchema SEPARATION =
            new ObjectSchema(
                    "the separation of duties",
                    List.of(
                            Field.defaulted("enabled", FLAG, Value.TRUE),
                            Field.defaulted("deny_self_approval", FLAG, Value.TRUE),
                            Field.optional(
                                    "rules", new FieldType.ListOf(new FieldType.ObjectOf(DUTY)))));

    private CompiledPolicySchema() {}

    /**
     * @param stored a snapshot, where null fields were left out: a control without a value has null
     */
    static ObjectSchema policy(boolean stored) {
        return new ObjectSchema(
                "the policy",
                List.of(
                        Field.required("policy_id", TEXT),
                        Field.defaulted("version", TEXT, Value.of("1.0.0")),
                        Field.required("name", TEXT),
                        Field.optional("description", TEXT),
                        Field.defaulted("scope", scope(), Value.of("pull_request")),
                        Field.defaulted("enabled", FLAG, Value.TRUE),
                        Field.required(
                                "controls",
                                new FieldType.ListOf(new FieldType.ObjectOf(control(stored)))),
                        Field.required("enforcement", new FieldType.ObjectOf(ENFORCEMENT)),
                        Field.optional("evidence", new FieldType.ObjectOf(EVIDENCE)),
                        Field.defaulted("strict_fail_closed", FLAG, Value.TRUE),
                        Field.optional("overrides", new FieldType.ObjectOf(OVERRIDES)),
                        Field.optional("separation_of_duties", new FieldType.ObjectOf(SEPARATION)),
                        Field.optional("metadata", new FieldType.FreeObject())));
    }

    private static ObjectSchema control(boolean stored) {
        Field value =
                stored
                        ? Field.optional("value", new FieldType.Free())
                        : Field.required("value", new FieldType.Free());
        return new ObjectSchema(
                "a control",
                List.of(
                        Field.required("signal", TEXT),
                        Field.required(
                                "operator",
                                new FieldType.Choice(
                                        PolicyCodes.UNKNOWN_OPERATOR, "an operator", OPERATORS)),
                        value));
    }

    private static FieldType scope() {
        return new FieldType.Choice(
                PolicyCodes.WRONG_TYPE,
                "a scope of a compiled policy",
                List.of("pull_request", "commit"));
    }
}
