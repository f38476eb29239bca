package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulePagesTest {

    @Test
    void the_page_of_every_rule_travels_with_the_program_as_it_stands_in_the_manual() {
        for (LintRule rule : LintRules.ALL) {
            assertEquals(
                    Optional.of(RulePage.of(rule.info()).text()),
                    RulePages.page(rule.info().code()));
        }
    }

    @Test
    void a_code_that_is_no_rule_has_no_page() {
        assertEquals(Optional.empty(), RulePages.page("../../logback"));
        assertEquals(Optional.empty(), RulePages.page(""));
    }
}
