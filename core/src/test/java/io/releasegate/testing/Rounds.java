package io.releasegate.testing;

/** How many rounds of a race, crash or fuzz test this build plays. */
public final class Rounds {

    private Rounds() {}

    /**
     * The share of {@code full} that {@code -Dlong.scale} asks for, at least one; {@code ./mvnw
     * verify -Plong} plays all of them.
     */
    public static int of(int full) {
        double scale = Double.parseDouble(System.getProperty("long.scale", "0.02"));
        return Math.max(1, (int) Math.round(full * scale));
    }
}
