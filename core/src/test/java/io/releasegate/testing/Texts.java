package io.releasegate.testing;

import java.nio.charset.StandardCharsets;

/** Policy and configuration texts of the tests. */
public final class Texts {
    private Texts() {}

    /** A policy without findings; another threshold makes another version. */
    public static String policy(String id, int threshold) {
        return """
        policy_id: %s
        version: "1.0.0"
        name: Gate of %s
        controls:
          - signal: core_risk.violations
            operator: ">="
            value: %d
        enforcement:
          result: BLOCK
          message: Too many violations
        """
                .formatted(id, id, threshold);
    }

    /** Fires on the same inputs as {@link #policy} with that threshold, and says the opposite. */
    public static String contradicting(String id, int threshold) {
        return policy(id, threshold).replace("BLOCK", "WARN");
    }

    /** A policy that can never fire: one signal has to be two values at once. */
    public static String impossible(String id) {
        return """
        policy_id: %s
        version: "1.0.0"
        name: Gate of %s
        controls:
          - signal: core_risk.severity_level
            operator: "=="
            value: HIGH
          - signal: core_risk.severity_level
            operator: "=="
            value: LOW
        enforcement:
          result: BLOCK
        """
                .formatted(id, id);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
