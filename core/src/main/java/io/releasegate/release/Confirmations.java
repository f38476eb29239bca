package io.releasegate.release;

import io.releasegate.model.release.Release;
import java.util.Comparator;
import java.util.List;

/** Rollbacks that acted without approval and wait for another person's word. */
public final class Confirmations {
    private Confirmations() {}

    /** Most urgent first. They stay open, overdue ones too, until somebody confirmed. */
    public static List<Release> open(World world) {
        return world.releases().stream()
                .filter(r -> r.confirmBy().isPresent())
                .sorted(Comparator.comparing(r -> r.confirmBy().orElseThrow()))
                .toList();
    }
}
