package io.releasegate.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void every_case_is_played_once() throws InterruptedException {
        Set<Long> played = ConcurrentHashMap.newKeySet();

        Watch.over(1000, number -> assertEquals(true, played.add(number)));

        assertEquals(
                LongStream.range(0, 1000).boxed().collect(Collectors.toSet()),
                new TreeSet<>(played));
    }

    @Test
    void a_case_that_fails_is_named() {
        AssertionError error =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Watch.over(
                                        100,
                                        number -> {
                                            if (number == 41) {
                                                throw new IllegalStateException("no");
                                            }
                                        }));

        assertEquals("case 41", error.getMessage());
        assertEquals("no", error.getCause().getMessage());
    }

    @Test
    void a_case_that_does_not_end_is_named() {
        AssertionError error =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Watch.over(
                                        100,
                                        number -> {
                                            while (number == 7) {
                                                Thread.onSpinWait();
                                            }
                                        }));

        assertEquals("case 7 does not end", error.getMessage());
    }
}
