package io.releasegate.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.Level;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SignalType;
import io.releasegate.model.version.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintDocumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static ConfigurationRead read(String text) {
        return ConfigurationReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConfigurationDocument document(String text) {
        ConfigurationRead read = read(text);
        return read.document().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static List<String> lines(List<Diagnostic> problems) {
        return problems.stream()
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
    void levels_are_read_by_code_and_off_needs_no_quotes() {
        ConfigurationDocument lint =
                document(
                        """
                        document: lint
                        levels:
                          CONTRADICTORY_RULES: warning
                          COVERAGE_GAP: off
                          DUPLICATE_POLICY_ID: "info"
                        """);

        assertEquals(Subject.Configuration.LINT, lint.subject());
        assertEquals(List.of(), lint.mistakes());
        assertEquals(
                Map.of(
                        "CONTRADICTORY_RULES", Level.WARNING,
                        "COVERAGE_GAP", Level.OFF,
                        "DUPLICATE_POLICY_ID", Level.INFO),
                LintConfiguration.NONE.with(lint).settings(TODAY).levels());
    }

    @Test
    void every_mistake_in_levels_is_told_at_its_place() {
        assertEquals(
                List.of(
                        "3:17 RG-C003 `COVERAGE_GAP` cannot be \"waring\". Did you mean"
                                + " `warning`?",
                        "4:24 RG-S005 `CONTRADICTORY_RULES` must be a text, not a number.",
                        "5:1 RG-C001 Here is no member `leevels`. Did you mean `levels`?"),
                lines(
                        read("""
                        document: lint
                        levels:
                          COVERAGE_GAP: waring
                          CONTRADICTORY_RULES: 1
                        leevels: {}
                        """)
                                .diagnostics()));
        assertEquals(
                List.of("1:1 RG-C002 The document has no `levels`."),
                lines(read("document: lint\n").diagnostics()));
    }

    @Test
    void a_code_that_no_rule_has_is_a_mistake_and_the_document_stays_readable() {
        ConfigurationDocument lint =
                document(
                        """
                        document: lint
                        levels:
                          CONTRADICTORY_RULE: warning
                          XYZ: off
                        """);

        assertEquals(
                List.of(
                        "3:3 RG-C017 There is no lint rule \"CONTRADICTORY_RULE\". Did you mean"
                                + " `CONTRADICTORY_RULES`?",
                        "4:3 RG-C017 There is no lint rule \"XYZ\". `explain-rule` lists them."),
                lines(lint.mistakes()));
    }

    @Test
    void signals_are_read_with_their_types() {
        ConfigurationDocument signals =
                document(
                        """
                        document: signals
                        signals:
                          - name: soak.hours
                            type: number
                            min: 0
                            max: 720.5
                            description: Hours in staging.
                          - {name: retries, type: whole, min: 1}
                          - {name: window, type: text, values: [open, off]}
                          - {name: raw.build.*, type: any}
                          - {name: frozen, type: boolean}
                          - {name: tags, type: list of text, values: [a, b]}
                        """);

        assertEquals(
                new ConfigurationDocument.OfSignals(
                        List.of(
                                new KnownSignal(
                                        "soak.hours",
                                        new SignalType.Real(
                                                Optional.of(new BigDecimal("0")),
                                                Optional.of(new BigDecimal("720.5"))),
                                        "Hours in staging."),
                                new KnownSignal(
                                        "retries",
                                        new SignalType.Whole(Optional.of(1L), Optional.empty()),
                                        ""),
                                new KnownSignal(
                                        "window", new SignalType.Text(List.of("open", "off")), ""),
                                new KnownSignal("raw.build.*", SignalType.ANY, ""),
                                new KnownSignal("frozen", SignalType.BOOL, ""),
                                new KnownSignal(
                                        "tags",
                                        new SignalType.ListOf(
                                                new SignalType.Text(List.of("a", "b"))),
                                        ""))),
                signals);
        LintSettings settings = LintConfiguration.NONE.with(signals).settings(TODAY);
        assertEquals(SignalType.BOOL, settings.catalogue().typeOf("frozen"));
        assertTrue(settings.catalogue().find("secrets.count").isPresent());
    }

    @Test
    void every_mistake_in_signals_is_told_at_its_place() {
        assertEquals(
                List.of(
                        "3:12 RG-C003 \"*\" is no name for a signal. Write parts of letters,"
                                + " digits, `_` or `-` with dots between them; behind the first"
                                + " part, `*` stands for any.",
                        "4:21 RG-C003 `type` cannot be \"strin\". Write one of any, boolean, list of"
                                + " any, list of boolean, list of number, list of text, list of"
                                + " whole, number, text, whole.",
                        "5:35 RG-C003 `min` says something of numbers only.",
                        "6:42 RG-C003 `max` is less than `min`, so no number would be left.",
                        "7:33 RG-C003 `min` of whole numbers must be a whole number itself.",
                        "8:35 RG-C003 The list is empty. Leave it out to mean any text.",
                        "9:5 RG-C002 `a signal` has no `type`.",
                        "9:12 RG-C005 \"b\" stands here twice.",
                        "10:34 RG-S005 `min` must be a number, not a text."),
                lines(
                        read("""
                        document: signals
                        signals:
                          - {name: "*", type: any}
                          - {name: a, type: strin}
                          - {name: b, type: boolean, min: 1}
                          - {name: c, type: number, min: 2, max: 1}
                          - {name: d, type: whole, min: 1.5}
                          - {name: e, type: text, values: []}
                          - {name: b}
                          - {name: f, type: number, min: low}
                        """)
                                .diagnostics()));
    }

    @Test
    void without_documents_levels_are_standard_and_signals_those_of_the_gate() {
        assertEquals(LintSettings.standard(TODAY), LintConfiguration.NONE.settings(TODAY));
    }

    @Test
    void environments_of_the_configuration_are_the_ones_there_are() {
        LintSettings settings =
                LintConfiguration.NONE
                        .with(
                                document(
                                        """
                                        document: environment/euro
                                        aliases: [customers]
                                        kind: production
                                        order: 1
                                        approvals: {count: 1}
                                        """))
                        .settings(TODAY);

        assertTrue(settings.environments().isProduction("Customers"));
        assertEquals(Optional.empty(), settings.environments().kindOf("prod"));
    }
}
