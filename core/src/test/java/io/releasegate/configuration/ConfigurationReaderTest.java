package io.releasegate.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.environment.TicketRule;
import io.releasegate.model.person.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {

    private static ConfigurationRead read(String text) {
        return ConfigurationReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String text) {
        return read(text).diagnostics().stream()
                .map(d ->
                        d.span().start().line()
                                + ":"
                                + d.span().start().column()
                                + " "
                                + d.code()
                                + " "
                                + d.message())
                .toList();
    }

    @Test
    void an_environment_with_everything_is_read_whole() {
        Environment expected =
                new Environment(
                        new EnvironmentId("prod"),
                        List.of("live"),
                        EnvironmentKind.PRODUCTION,
                        3,
                        Optional.of(new EnvironmentId("staging")),
                        new ApprovalRule(2, Set.of(Role.APPROVER), Duration.ofHours(12)),
                        LintBlock.WARNING,
                        Optional.of(new TicketRule("CHG-[0-9]+", "https://t/{ticket}")),
                        true,
                        "PRODUCTION",
                        "protected");

        assertEquals(
                Optional.of(new ConfigurationDocument.OfEnvironment(expected)),
                read("""
                document: environment/prod
                aliases: [live]
                kind: production
                order: 3
                promotes_from: staging
                approvals: {count: 2, roles: [approver], expires_after: 12h}
                lint_block: warning
                require_change_ticket: {pattern: "CHG-[0-9]+", url: "https://t/{ticket}"}
                rollback_without_approval: true
                wire_name: PRODUCTION
                """)
                        .document());
    }

    @Test
    void every_mistake_is_told_at_its_place_with_what_may_have_been_meant() {
        assertEquals(
                List.of(
                        "2:17 RG-C005 The alias \"LIVE\" stands here twice, or is the id.",
                        "3:7 RG-C003 `kind` cannot be \"produktion\". Did you mean `production`?",
                        "4:8 RG-S005 `order` must be a whole number from 0 on, not a text.",
                        "5:16 RG-C003 An environment cannot promote from itself.",
                        "6:12 RG-C002 `approvals` has no `count`.",
                        "6:13 RG-C001 `approvals` has no member `cuont`. Did you mean `count`?",
                        "7:1 RG-C001 Here is no member `lint-block`. Did you mean `lint_block`?"),
                problems(
                        """
                        document: environment/prod
                        aliases: [live, LIVE]
                        kind: produktion
                        order: three
                        promotes_from: prod
                        approvals: {cuont: 2}
                        lint-block: error
                        """));
    }

    @Test
    void production_must_say_how_many_approve_and_only_approvers_can() {
        assertEquals(
                List.of("1:1 RG-C002 The document has no `approvals`."),
                problems("document: environment/prod\nkind: production\norder: 3\n"));
        assertEquals(
                List.of(
                        "4:31 RG-C003 The role release_manager never approves; `approver` does.",
                        "4:48 RG-C003 There is no role \"aprover\". Did you mean `approver`?"),
                problems(
                        "document: environment/prod\nkind: production\norder: 3\n"
                                + "approvals: {count: 1, roles: [release_manager, aprover]}\n"));
    }

    @Test
    void a_people_document_reads_back_as_it_was_written() {
        PeopleDocument people =
                new PeopleDocument(
                        List.of(
                                new PeopleDocument.Entry(
                                        new PersonId("no"),
                                        "Åsa \"No\" O'Neil: yes",
                                        List.of(
                                                new PeopleDocument.Given(
                                                        Role.APPROVER,
                                                        Set.of(new EnvironmentId("prod"))),
                                                new PeopleDocument.Given(Role.AUDITOR, Set.of())),
                                        List.of())));

        assertEquals(
                Optional.of(new ConfigurationDocument.OfPeople(people)),
                read(people.toYaml()).document());
    }

    @Test
    void changes_of_people_are_pure_and_senseless_ones_are_refused() {
        PersonId mira = new PersonId("mira");
        PeopleDocument one = changed(PeopleDocument.EMPTY, new PeopleChange.Add(mira, "Mira"));
        PeopleDocument two =
                changed(
                        one,
                        new PeopleChange.Give(
                                mira, Role.APPROVER, Set.of(new EnvironmentId("prod"))));

        assertEquals(
                """
                document: people
                people:
                  - id: "mira"
                    name: "Mira"
                    grants:
                      - role: approver
                        environments: ["prod"]
                """,
                two.toYaml());
        assertEquals(
                new PeopleChange.Result.Refused("There is a person \"mira\" already."),
                two.with(new PeopleChange.Add(mira, "Mira")));
        assertEquals(
                new PeopleChange.Result.Refused("\"mira\" is not auditor."),
                two.with(new PeopleChange.Withdraw(mira, Role.AUDITOR)));
        assertEquals(one, changed(two, new PeopleChange.Withdraw(mira, Role.APPROVER)));
    }

    private static PeopleDocument changed(PeopleDocument before, PeopleChange change) {
        return switch (before.with(change)) {
            case PeopleChange.Result.Changed(PeopleDocument document) -> document;
            case PeopleChange.Result.Refused(String why) -> throw new AssertionError(why);
        };
    }

    @Test
    void founding_documents_are_sound_together_and_broken_ones_are_not() {
        assertEquals(List.of(), together(FoundingDocuments.environments(1).values()));
        assertEquals(
                List.of(
                        "dev: RG-C011 The name \"stage\" belongs to `dev` already.",
                        "dev: RG-C012 `order: 2` belongs to `dev` already.",
                        "dev: RG-C013 It promotes from `dev`, which does not come before it:"
                                + " order 2 and 2.",
                        "dev: RG-C014 There is no environment `global`, so configuration could"
                                + " never change."),
                together(
                                List.of(
                                        "document: environment/dev\nkind: non-production\norder: 2\n"
                                                + "aliases: [stage]\n",
                                        FoundingDocuments.environments(1)
                                                .get("environments/staging.yaml")))
                        .stream()
                        .map(line -> line.replaceFirst("^[^:]*:", "dev:"))
                        .toList());
    }

    private static List<String> together(Iterable<String> texts) {
        List<Environment> environments = new ArrayList<>();
        for (String text : texts) {
            if (read(text).document().orElseThrow()
                    instanceof ConfigurationDocument.OfEnvironment e) {
                environments.add(e.environment());
            }
        }
        return WholeConfiguration.check(environments, PeopleDocument.EMPTY, Map.of()).stream()
                .map(d -> d.span().source() + ": " + d.code() + " " + d.message())
                .sorted(java.util.Comparator.comparing(s -> s.replaceFirst("^[^:]*:", "")))
                .toList();
    }
}
