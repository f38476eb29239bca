package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.person.Role;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalCatalogueTest {
    private static final SignalCatalogue BASE = SignalCatalogue.BASE;

    @Test
    void signals_of_the_gate_are_known_by_name() {
        assertEquals(SignalType.BOOL, BASE.typeOf("secrets.detected"));
        assertEquals(SignalType.COUNT, BASE.typeOf("licenses.forbidden_count"));
        assertEquals(
                new SignalType.Text(List.of("LOW", "MEDIUM", "HIGH", "CRITICAL")),
                BASE.typeOf("core_risk.severity_level"));
    }

    @Test
    void signals_that_nothing_supplies_are_not_known() {
        for (String name :
                List.of(
                        "privileged.is_sensitive",
                        "licenses.banned_detected",
                        "env.production_violation",
                        "licenses.id",
                        "deployment.risk_score",
                        "features.lines_added",
                        "",
                        "raw.",
                        "raw")) {
            assertEquals(Optional.empty(), BASE.find(name), name);
            assertEquals(SignalType.ANY, BASE.typeOf(name), name);
        }
    }

    @Test
    void a_star_stands_for_one_part_inside_and_for_one_or_more_at_the_end() {
        assertEquals("privileged.*.detected", found("privileged.payment.detected"));
        assertEquals(Optional.empty(), BASE.find("privileged.payment.card.detected"));
        assertEquals("secrets.rule.*", found("secrets.rule.aws.key"));
        assertEquals("raw.*", found("raw.build.minutes"));
        assertEquals("raw.risk.score", found("raw.risk.score"));
    }

    @Test
    void the_pattern_with_more_given_parts_speaks() {
        SignalCatalogue more =
                BASE.with(List.of(new KnownSignal("raw.build.*", SignalType.COUNT, "")));

        assertEquals(SignalType.COUNT, more.typeOf("raw.build.minutes"));
        assertEquals(SignalType.ANY, more.typeOf("raw.other"));
    }

    @Test
    void an_added_signal_takes_the_place_of_the_one_with_its_name() {
        SignalCatalogue more =
                BASE.with(List.of(new KnownSignal("secrets.count", SignalType.NUMBER, "")));

        assertEquals(SignalType.NUMBER, more.typeOf("secrets.count"));
        assertEquals(BASE.signals().size(), more.signals().size());
    }

    @Test
    void types_admit_what_they_say() {
        SignalType percent = new SignalType.Whole(Optional.of(0L), Optional.of(100L));
        assertEquals("a whole number from 0 to 100", percent.words());
        assertTrue(percent.admits(Value.of(100)));
        assertTrue(percent.admits(Value.of(7.0)));
        assertFalse(percent.admits(Value.of(7.5)));
        assertFalse(percent.admits(Value.of(101)));
        assertFalse(percent.admits(Value.of("7")));
        SignalType share =
                new SignalType.Real(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ONE));
        assertTrue(share.admits(Value.of(0.98)));
        assertFalse(share.admits(Value.of(Double.NaN)));
        SignalType list = new SignalType.ListOf(new SignalType.Text(List.of("a", "b")));
        assertTrue(list.admits(new Value.Sequence(List.of(Value.of("a")))));
        assertFalse(list.admits(new Value.Sequence(List.of(Value.of("c")))));
        assertEquals("a list, each item one of a, b", list.words());
    }

    @Test
    void usual_names_of_production_are_known_without_a_configuration() {
        assertTrue(KnownEnvironments.USUAL.isProduction(" Production "));
        assertEquals(Optional.empty(), KnownEnvironments.USUAL.kindOf("dev"));
    }

    @Test
    void with_a_configuration_its_ids_and_aliases_are_the_names() {
        KnownEnvironments known =
                KnownEnvironments.of(
                        List.of(environment("euro", "LIVE"), environment("global", "all")));

        assertTrue(known.isProduction("live"));
        assertTrue(known.isProduction("Euro"));
        assertFalse(known.isProduction("prod"));
        assertEquals(Optional.empty(), known.kindOf("global"));
    }

    private static String found(String signal) {
        return BASE.find(signal).orElseThrow().name();
    }

    private static Environment environment(String id, String alias) {
        return new Environment(
                new EnvironmentId(id),
                List.of(alias),
                EnvironmentKind.PRODUCTION,
                1,
                Optional.empty(),
                new ApprovalRule(0, Set.of(Role.APPROVER), Duration.ofDays(2)),
                LintBlock.ERROR,
                Optional.empty(),
                false,
                id,
                "first");
    }
}
