package io.releasegate.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.task.TaskFailure;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void failure_of_the_port_keeps_its_sentence_and_gets_a_next_step_and_a_code() {
        Failure failure = new Failure.Throttled("The server is busy.", Duration.ofSeconds(20));

        Problem problem =
                FailureText.of(new TaskFailure("Load board", new FailureException(failure)));

        assertEquals(
                new Problem(
                        "The server is busy.",
                        "Nothing happened. Try again in 20 s.",
                        "RG-F-0305",
                        "RG-F-0305 Throttled: The server is busy.\n" + failure),
                problem);
    }

    @Test
    void fault_of_ours_has_a_code_that_does_not_depend_on_the_message() {
        Problem first = FailureText.of(new TaskFailure("Load board", bug("one")));
        Problem second = FailureText.of(new TaskFailure("Load board", bug("two")));

        assertEquals("RG-F-0901", first.code());
        assertEquals(
                "This failed because of a fault in ReleaseGate: Load board.", first.sentence());
        assertEquals(first.next(), second.next());
        assertTrue(first.details().contains("IllegalStateException: one"), first.details());
    }

    private static RuntimeException bug(String message) {
        return new IllegalStateException(message);
    }
}
