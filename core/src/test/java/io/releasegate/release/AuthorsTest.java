package io.releasegate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.model.Sha256;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorsTest {
    private final Story story = Story.usual();

    @Test
    void whoever_wrote_between_the_active_version_and_this_one_is_an_author() {
        Sha256 v1 = story.submits(Story.JOE, "one");
        story.activates(Story.MIRA, story.creates(Story.MIRA, v1, Story.DEV));
        Sha256 v2 = story.submits(Story.KIM, "two");
        Sha256 v3 = story.submits(Story.MIRA, "three");
        story.submits(Story.TOMAS, "four");

        assertEquals(
                Map.of(Story.KIM, v2, Story.MIRA, v3),
                Authors.of(story.world(), Story.PAYMENTS, v3, Story.DEV));
    }

    @Test
    void submitting_the_same_snapshot_or_the_base_again_hides_nobody() {
        Sha256 v1 = story.submits(Story.JOE, "one");
        story.activates(Story.MIRA, story.creates(Story.MIRA, v1, Story.DEV));
        Sha256 v2 = story.submits(Story.KIM, "two");
        story.submits(Story.MIRA, "one");
        Sha256 v3 = story.submits(Story.MIRA, "three");
        story.submits(Story.TOMAS, "three");

        assertEquals(
                Map.of(Story.KIM, v2, Story.MIRA, v3, Story.TOMAS, v3),
                Authors.of(story.world(), Story.PAYMENTS, v3, Story.DEV));
    }

    @Test
    void where_nothing_is_active_every_earlier_submitter_is_an_author() {
        Sha256 v1 = story.submits(Story.JOE, "one");
        Sha256 v2 = story.submits(Story.MIRA, "two");

        assertEquals(
                Map.of(Story.JOE, v1, Story.MIRA, v2),
                Authors.of(story.world(), Story.PAYMENTS, v2, Story.PROD));
    }
}
