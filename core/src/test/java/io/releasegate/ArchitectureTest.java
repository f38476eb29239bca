package io.releasegate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.releasegate.architecture.Arrows;
import io.releasegate.architecture.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the core's packages, and what each layer may take from outside. */
class ArchitectureTest {

    private static final Set<String> PURE =
            Set.of(
                    "value",
                    "model",
                    "diagnostic",
                    "canonical",
                    "policy",
                    "logic",
                    "evaluate",
                    "policytest",
                    "analysis",
                    "lint",
                    "language",
                    "identity",
                    "configuration",
                    "release",
                    "evidence",
                    "ledger",
                    "proof");

    private static final Set<String> BELOW_ENGINE = and(PURE, "governance", "store");

    /*
     * The table of docs/ARCHITECTURE.md. Where a listed target hands out types of value, model or
     * diagnostic in its own signatures, those are listed too.
     */
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("value", Set.of()),
                    Map.entry("model", Set.of()),
                    Map.entry("diagnostic", Set.of()),
                    // Reading text with positions is shared by policy and configuration; a hash is
                    // a word of the model.
                    Map.entry("canonical", Set.of("value", "model", "diagnostic")),
                    Map.entry("policy", Set.of("value", "model", "diagnostic", "canonical")),
                    Map.entry("logic", Set.of("value")),
                    Map.entry("evaluate", Set.of("value", "model", "policy", "canonical")),
                    Map.entry(
                            "policytest",
                            Set.of(
                                    "evaluate",
                                    "policy",
                                    "canonical",
                                    "diagnostic",
                                    "model",
                                    "value")),
                    Map.entry(
                            "analysis",
                            Set.of("policy", "logic", "evaluate", "canonical", "model", "value")),
                    Map.entry(
                            "lint",
                            Set.of(
                                    "policy",
                                    "logic",
                                    "evaluate",
                                    "analysis",
                                    "canonical",
                                    "diagnostic",
                                    "value",
                                    "model")),
                    Map.entry(
                            "language",
                            Set.of(
                                    "lint",
                                    "policy",
                                    "logic",
                                    "evaluate",
                                    "canonical",
                                    "diagnostic",
                                    "value",
                                    "model")),
                    Map.entry("identity", Set.of("value", "model", "canonical")),
                    // Levels and the signal catalogue are configuration; lint never asks back.
                    Map.entry(
                            "configuration",
                            Set.of("value", "model", "canonical", "diagnostic", "lint")),
                    Map.entry("release", Set.of("model", "identity", "configuration")),
                    Map.entry("evidence", Set.of("model", "value", "canonical", "diagnostic")),
                    Map.entry("ledger", Set.of("model", "canonical", "value")),
                    Map.entry(
                            "proof",
                            Set.of("ledger", "policy", "evaluate", "canonical", "model", "value")),
                    Map.entry("governance", Set.of("model", "diagnostic")),
                    Map.entry("store", Set.of("model", "ledger", "canonical")),
                    Map.entry("engine", BELOW_ENGINE),
                    Map.entry("remote", Set.of("governance", "model", "diagnostic", "canonical")),
                    Map.entry(
                            "guarded",
                            Set.of(
                                    "governance",
                                    "lint",
                                    "evaluate",
                                    "proof",
                                    "store",
                                    "model",
                                    "diagnostic")),
                    Map.entry("server", and(PURE, "governance")),
                    Map.entry("cli", and(PURE, "governance")),
                    Map.entry(
                            "launch",
                            and(BELOW_ENGINE, "engine", "remote", "guarded", "server", "cli")));

    private static final Arrows ARROWS = new Arrows("io.releasegate", ALLOWED);

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.releasegate");

    /** Test classes that break each rule once, so that a rule that sees nothing is noticed. */
    private static final JavaClasses RED =
            new ClassFileImporter().importPackages("io.releasegate.architecture.red");

    @Test
    void packages_use_only_what_the_table_allows() {
        assertEquals("", String.join("\n", ARROWS.forbiddenIn(CORE)));
    }

    @Test
    void a_forbidden_arrow_and_an_unknown_package_are_noticed() {
        var red = new Arrows("io.releasegate.architecture.red", ALLOWED).forbiddenIn(RED);

        assertEquals(
                Set.of(
                        "value may not use store",
                        "store may not use value",
                        "ledger may not use release",
                        "oddments has no"),
                red.stream()
                        .map(line -> line.replaceFirst("( may not use \\w+| has no).*", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_arrow_of_the_table_points_downwards() {
        var settled = new TreeSet<String>();
        for (int round = 0; round < ALLOWED.size(); round++) {
            ALLOWED.forEach((from, targets) -> {
                if (settled.containsAll(targets)) {
                    settled.add(from);
                }
            });
        }
        assertEquals(new TreeSet<>(ALLOWED.keySet()), settled);
    }

    @Test
    void packages_are_free_of_cycles() {
        holds(slices().matching("io.releasegate.(*)..").should().beFreeOfCycles());
        breaks(
                slices().matching("io.releasegate.architecture.red.(*)..")
                        .should()
                        .beFreeOfCycles(),
                1);
    }

    @Test
    void core_knows_no_window_toolkit() {
        holds(knowsNothingOf("javafx..", "java.awt..", "javax.swing..", "io.releasegate.app.."));
    }

    @Test
    void the_bottom_packages_need_only_the_jdk() {
        ArchRule rule =
                classes()
                        .that()
                        .resideInAnyPackage(
                                "io.releasegate..value..",
                                "io.releasegate..model..",
                                "io.releasegate..diagnostic..",
                                "io.releasegate..logic..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "java.time..",
                                "java.text..",
                                "java.nio..",
                                "java.io..",
                                "java.security..",
                                "org.jspecify..",
                                "io.releasegate..")
                        .because("they are the words that everything else is written in");
        holds(rule);
        breaks(rule, 3);
    }

    @Test
    void sql_stays_in_the_store() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(below("store", "launch"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "org.h2..",
                                "org.postgresql..",
                                "com.zaxxer..")
                        .because("a backend is reached through the port or the store"));
    }

    @Test
    void picocli_stays_in_the_command_line() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(below("cli", "launch"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("picocli..")
                        .because("options are the command line's, not the domain's"));
    }

    @Test
    void only_the_command_line_prints() {
        ArchRule rule = HouseRules.printingStaysIn(below("cli", "launch"));
        holds(rule);
        breaks(rule, 2);
    }

    @Test
    void clock_ids_and_randomness_come_from_launch() {
        ArchRule rule = HouseRules.worldIsAskedOnlyIn(below("launch"));
        holds(rule);
        breaks(rule, 4);
    }

    @Test
    void logging_goes_through_slf4j() {
        ArchRule rule = HouseRules.onlySlf4jOutside(below("launch"));
        holds(rule);
        breaks(rule, 2);
    }

    private static ArchRule knowsNothingOf(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("the core is headless");
    }

    private static void holds(ArchRule rule) {
        // A package that a rule names may still be to come.
        rule.allowEmptyShould(true).check(CORE);
    }

    private static void breaks(ArchRule rule, int times) {
        List<String> seen = rule.evaluate(RED).getFailureReport().getDetails();
        assertEquals(times, seen.size(), () -> "of the planted breaches it sees only " + seen);
    }

    private static String[] below(String... packages) {
        return Stream.of(packages)
                .map(name -> "io.releasegate." + name + "..")
                .toArray(String[]::new);
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }
}
