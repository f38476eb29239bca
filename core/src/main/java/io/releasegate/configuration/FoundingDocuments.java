package io.releasegate.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environments a new workspace starts with, as texts by file name. */
public final class FoundingDocuments {
    private FoundingDocuments() {}

    /**
     * dev, staging and prod, and the rule for configuration itself.
     *
     * @param people how many people found it; a single one cannot be asked for a second pair of
     *     eyes, so configuration then starts without approvals
     */
    public static Map<String, String> environments(int people) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("environments/dev.yaml", DEV);
        files.put("environments/staging.yaml", STAGING);
        files.put("environments/prod.yaml", prod(false));
        files.put("environments/global.yaml", global(people > 1 ? 1 : 0));
        return files;
    }

    /** prod; where a rollback acts at once, another person confirms within 24 hours. */
    public static String prod(boolean rollbackWithoutApproval) {
        return PROD.replace("{rollback}", String.valueOf(rollbackWithoutApproval));
    }

    /** The rule under which configuration changes. */
    public static String global(int approvals) {
        return GLOBAL.replace("{count}", String.valueOf(approvals));
    }

    private static final String DEV =
            """
            document: environment/dev
            aliases: [development]
            kind: non-production
            order: 1
            wire_name: DEV
            colour: first
            """;

    private static final String STAGING =
            """
            document: environment/staging
            aliases: [stage]
            kind: non-production
            order: 2
            promotes_from: dev
            wire_name: STAGING
            colour: between
            """;

    private static final String PROD =
            """
            document: environment/prod
            aliases: [production, live]
            kind: production
            order: 3
            promotes_from: staging
            approvals:
              count: 1
              roles: [approver]
              expires_after: 48h
            lint_block: error
            rollback_without_approval: {rollback}
            wire_name: PRODUCTION
            colour: protected
            """;

    private static final String GLOBAL =
            """
            # Configuration itself is released here: environments, people and their roles.
            document: environment/global
            kind: production
            approvals:
              count: {count}
              roles: [approver]
              expires_after: 48h
            colour: graphite
            """;
}
