package io.releasegate.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN =
            List.of("BLOCK", "WARN", "not in", "in", "transition_id");

    @ParameterizedTest
    @CsvSource({
        "BLOKC, BLOCK",
        "block, BLOCK",
        "BLOC, BLOCK",
        "WRAN, WARN",
        "NOT IN, not in",
        "not_in, not in",
        "transitionId, transition_id",
        "transition-id, transition_id",
        "nin,",
        "PERMIT,",
        "x,"
    })
    void the_word_that_was_probably_meant_is_found(String word, String meant) {
        assertEquals(Optional.ofNullable(meant), Spelling.nearest(word, KNOWN));
    }
}
