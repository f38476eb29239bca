package io.releasegate.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.releasegate.architecture.Arrows;
import io.releasegate.architecture.HouseRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows inside the console, and from it to the core. */
class ArchitectureTest {

    private static final Set<String> FEATURE =
            Set.of(
                    "governance",
                    "model",
                    "diagnostic",
                    "app.widget",
                    "app.widget.screen",
                    "app.task",
                    "app.problem",
                    "app.theme");

    private static final Map<String, Set<String>> ALLOWED = table();

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.releasegate.app");

    /** Test classes that break each rule once, so that a rule that sees nothing is noticed. */
    private static final JavaClasses RED =
            new ClassFileImporter().importPackages("io.releasegate.app.architecture.red");

    private static Map<String, Set<String>> table() {
        var table = new HashMap<String, Set<String>>();
        table.put("app.theme", Set.of("model", "diagnostic"));
        table.put("app.task", Set.of("model", "diagnostic", "app.theme"));
        // A failure is a type of the port, and the sentence for it is written here.
        table.put(
                "app.problem",
                Set.of("governance", "model", "diagnostic", "app.task", "app.theme"));
        table.put(
                "app.widget",
                Set.of("model", "diagnostic", "app.problem", "app.task", "app.theme"));
        // What the shell hands every screen: who acts, and the commands they give.
        table.put(
                "app.widget.screen",
                Set.of(
                        "governance",
                        "model",
                        "diagnostic",
                        "app.widget",
                        "app.problem",
                        "app.task",
                        "app.theme"));
        table.put(
                "app.shell",
                Set.of(
                        "model",
                        "diagnostic",
                        "app.widget",
                        "app.widget.screen",
                        "app.problem",
                        "app.task",
                        "app.theme"));
        for (String feature : List.of("overview", "releases", "approvals", "gates", "settings")) {
            table.put("app.feature." + feature, FEATURE);
        }
        // A witness is made of values, and a text that was read once is handed on as it was read.
        table.put(
                "app.feature.policies",
                and(
                        FEATURE,
                        "policy",
                        "lint",
                        "language",
                        "evaluate",
                        "policytest",
                        "value",
                        "canonical"));
        table.put("app.feature.decisions", and(FEATURE, "proof"));
        return Map.copyOf(table);
    }

    @Test
    void packages_use_only_what_the_table_allows() {
        List<String> forbidden =
                new Arrows("io.releasegate", ALLOWED)
                        .forbiddenIn(
                                APP.that(
                                        describe(
                                                "under the table",
                                                ArchitectureTest::isUnderTheTable)));

        assertEquals("", String.join("\n", forbidden));
    }

    @Test
    void an_arrow_between_features_and_an_arrow_upwards_are_noticed() {
        List<String> red =
                new Arrows("io.releasegate.app.architecture.red", ALLOWED).forbiddenIn(RED);

        assertEquals(
                Set.of(
                        "app.feature.overview may not use app.feature.policies",
                        "app.widget may not use app.feature.policies"),
                red.stream().map(line -> line.replaceFirst(":.*", "")).collect(Collectors.toSet()));
    }

    @Test
    void only_boot_knows_a_backend() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.releasegate.app.boot..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.releasegate.engine..",
                                "io.releasegate.store..",
                                "io.releasegate.remote..",
                                "io.releasegate.launch..",
                                "java.sql..")
                        .because("the console never asks which backend it has"));
    }

    @Test
    void view_models_need_no_toolkit() {
        ArchRule rule =
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                        .because("a view model is tested without a window");
        holds(rule);
        breaks(rule, 2);
    }

    @Test
    void threads_are_reached_only_through_task() {
        ArchRule rule =
                noClasses()
                        .that()
                        .resideOutsideOfPackages("io.releasegate.app.task..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "javafx\\.application\\.Platform"
                                        + "|java\\.lang\\.Thread(\\$.*)?"
                                        + "|java\\.util\\.(Timer|TimerTask)"
                                        + "|java\\.util\\.concurrent\\.(Executors|ForkJoinPool"
                                        + "|CompletableFuture|ThreadPoolExecutor)")
                        .because("TaskRunner is the one door to threads");
        holds(rule);
        breaks(rule, 2);
    }

    @Test
    void the_main_class_is_no_application() {
        holds(
                noClasses()
                        .that()
                        .haveSimpleName("Main")
                        .should()
                        .beAssignableTo("javafx.application.Application")
                        .because("java then looks for JavaFX among the modules and refuses"));
    }

    @Test
    void looks_live_in_style_sheets() {
        ArchRule rule =
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe("set an inline style", ArchitectureTest::setsInlineStyle))
                        .because("themes can only change what a style sheet says");
        holds(rule);
        breaks(rule, 1);
    }

    @Test
    void nothing_in_the_console_prints() {
        holds(HouseRules.printingStaysIn("io.releasegate.app.boot.."));
    }

    @Test
    void clock_ids_and_randomness_come_from_boot() {
        holds(HouseRules.worldIsAskedOnlyIn("io.releasegate.app.boot.."));
    }

    @Test
    void logging_goes_through_slf4j() {
        holds(HouseRules.onlySlf4jOutside("io.releasegate.app.boot.."));
    }

    /** Boot may know anything; the root package holds no classes. */
    private static boolean isUnderTheTable(JavaClass type) {
        String name = type.getPackageName();
        return !name.startsWith("io.releasegate.app.boot") && !name.equals("io.releasegate.app");
    }

    private static boolean setsInlineStyle(JavaCall<?> call) {
        return call.getName().equals("setStyle")
                && call.getTargetOwner().getPackageName().startsWith("javafx.");
    }

    private static void holds(ArchRule rule) {
        // A package that a rule names may still be to come.
        rule.allowEmptyShould(true).check(APP);
    }

    private static void breaks(ArchRule rule, int times) {
        List<String> seen = rule.evaluate(RED).getFailureReport().getDetails();
        assertEquals(times, seen.size(), () -> "of the planted breaches it sees only " + seen);
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }
}
