package io.releasegate.testing;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.engine.FoundWorkspace;
import io.releasegate.identity.KeyPairs;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Role;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The founding documents of the tests: dev, staging, prod and the cast. */
public final class TinyWorld {
    private TinyWorld() {}

    /** Which rules prod has in a test. */
    public enum Prod {
        /** One approval, for rollbacks too. */
        CAREFUL(""),
        /** One approval, but rollbacks act at once. */
        QUICK_ROLLBACK("rollback_without_approval: true\n");

        private final String more;

        Prod(String more) {
            this.more = more;
        }
    }

    /** The same, but no sample: what people do here is meant. */
    public static FoundWorkspace.Founding real(TenantId tenant) {
        FoundWorkspace.Founding sample = founding(tenant, Prod.CAREFUL);
        return new FoundWorkspace.Founding(tenant, false, sample.founder(), sample.texts());
    }

    public static FoundWorkspace.Founding founding(TenantId tenant, Prod prod) {
        return new FoundWorkspace.Founding(
                tenant,
                true,
                MIRA,
                List.of(
                        text("people.yaml", people().toYaml()),
                        text("global.yaml", GLOBAL),
                        text("dev.yaml", DEV),
                        text("staging.yaml", STAGING),
                        text("prod.yaml", PROD + prod.more)));
    }

    public static PeopleDocument people() {
        return new PeopleDocument(
                List.of(
                        person(MIRA, Role.AUTHOR, Role.RELEASE_MANAGER),
                        person(JOE, Role.AUTHOR, Role.RELEASE_MANAGER, Role.ADMIN),
                        person(KIM, Role.APPROVER),
                        person(TOMAS, Role.APPROVER, Role.RELEASE_MANAGER),
                        person(INES, Role.AUDITOR)));
    }

    private static PeopleDocument.Entry person(PersonId id, Role... roles) {
        PublicKey key = TestKeys.of(id).getPublic();
        String name = id.value().substring(0, 1).toUpperCase(Locale.ROOT) + id.value().substring(1);
        return new PeopleDocument.Entry(
                id,
                name,
                Stream.of(roles).map(r -> new PeopleDocument.Given(r, Set.of())).toList(),
                List.of(new PeopleDocument.Key(KeyPairs.id(key), KeyPairs.publicHex(key), false)));
    }

    private static FoundWorkspace.Text text(String name, String text) {
        return new FoundWorkspace.Text(name, Texts.bytes(text));
    }

    private static final String GLOBAL =
            """
            document: environment/global
            kind: production
            approvals:
              count: 1
            """;

    public static final String DEV =
            """
            document: environment/dev
            aliases: [development]
            kind: non-production
            order: 1
            """;

    private static final String STAGING =
            """
            document: environment/staging
            aliases: [stage]
            kind: non-production
            order: 2
            promotes_from: dev
            """;

    public static final String PROD =
            """
            document: environment/prod
            aliases: [production]
            kind: production
            order: 3
            promotes_from: staging
            approvals:
              count: 1
              expires_after: 30d
            """;
}
