package io.releasegate.language;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import java.nio.charset.StandardCharsets;

/** Texts as the services take them. */
final class ReadPolicies {
    static final String REGISTRY =
            """
            policy_id: payments
            approval_requirements:
              min_approvals: 2
              max_age_seconds: 864000
            transition_rules:
              - rule_id: prod-soak
                environment: prod
                priority: 100
                conditions:
                  soak.hours: { gte: 24 }
                result: ALLOW
              - rule_id: hotfix-hold
                environment: prod
                priority: 200
                conditions:
                  change.kind: hotfix
                result: BLOCK
            """;

    private ReadPolicies() {}

    static Reading read(String name, String text) {
        return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static int offset(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new AssertionError("no " + words);
        }
        return at;
    }
}
