package io.releasegate.launch;

import io.releasegate.engine.FoundWorkspace;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The environments a new workspace starts with. */
final class DefaultConfiguration {
    private static final String GLOBAL =
            """
            # Rules for configuration itself: environments, people and what they may do.
            document: environment/global
            kind: production
            approvals:
              count: FOUR_EYES
              roles: [approver]
              expires_after: 48h
            colour: graphite
            """;

    private static final String DEV =
            """
            document: environment/dev
            aliases: [development]
            kind: non-production
            order: 1
            lint_block: error
            colour: first
            """;

    private static final String STAGING =
            """
            document: environment/staging
            aliases: [stage]
            kind: non-production
            order: 2
            promotes_from: dev
            lint_block: error
            colour: between
            """;

    private static final String PROD =
            """
            # One person who neither wrote the change nor asked for it has to agree.
            document: environment/prod
            aliases: [production]
            kind: production
            order: 3
            promotes_from: staging
            approvals:
              count: 1
              roles: [approver]
              expires_after: 48h
            lint_block: error
            wire_name: PRODUCTION
            colour: protected
            """;

    private DefaultConfiguration() {}

    /**
     * @param fourEyes whether changes of configuration ask for another person; a founder who is
     *     alone could otherwise never add a second one
     */
    static List<FoundWorkspace.Text> environments(boolean fourEyes) {
        return List.of(
                text("environments/global.yaml", GLOBAL.replace("FOUR_EYES", fourEyes ? "1" : "0")),
                text("environments/dev.yaml", DEV),
                text("environments/staging.yaml", STAGING),
                text("environments/prod.yaml", PROD));
    }

    private static FoundWorkspace.Text text(String name, String text) {
        return new FoundWorkspace.Text(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
