package io.releasegate.app.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.model.EnvironmentId;
import org.junit.jupiter.api.Test;

class EnvironmentLookTest {

    @Test
    void long_names_are_cut_in_the_middle_and_spoken_whole() {
        EnvironmentLook canary =
                new EnvironmentLook(
                        new EnvironmentId("canary-europe-2"), EnvironmentSlot.MOSS, true);

        assertEquals("CANAR…PE-2", canary.plateName());
        assertEquals("Environment CANARY-EUROPE-2, protected", canary.spoken());
        assertEquals("PROD", EnvironmentLook.unknown(new EnvironmentId("prod")).plateName());
    }

    @Test
    void stored_colours_are_found_by_word_and_unknown_ones_are_grey() {
        assertEquals(EnvironmentSlot.ORCHID, EnvironmentSlot.of("orchid"));
        assertEquals(EnvironmentSlot.BETWEEN, EnvironmentSlot.of("violet"));
        assertEquals(EnvironmentSlot.GRAPHITE, EnvironmentSlot.of("tartan"));
    }
}
