package io.releasegate.app.feature.releases.timeline;

import io.releasegate.model.EnvironmentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a timeline shows, before anything has a place.
 *
 * @param lanes top to bottom
 * @param zone in which days begin
 */
public record TimelineScene(
        List<EnvironmentId> lanes,
        List<TimelineEvent> events,
        TimelineWindow window,
        Instant now,
        ZoneId zone) {
    public TimelineScene {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }
}
