package io.releasegate.model;

import java.util.List;

/**
 * A pair of words that lets people recognise a version. It is derived from the hash, so it never
 * has to be stored and cannot lie; two versions may share one, so the hash always stands beside it.
 */
public record Alias(String words) {
    private static final List<String> ADJECTIVES =
            List.of(
                    "bold", "brave", "brisk", "calm", "clear", "cool", "crisp", "dark", "deep",
                    "dusty", "eager", "early", "fair", "fast", "fond", "frank", "fresh", "gentle",
                    "glad", "grand", "great", "green", "grey", "happy", "hardy", "high", "honest",
                    "keen", "kind", "late", "lean", "light", "live", "loud", "loyal", "lucky",
                    "mild", "neat", "nimble", "noble", "old", "pale", "plain", "proud", "quick",
                    "quiet", "rapid", "ready", "rich", "sharp", "shy", "sleek", "slow", "smart",
                    "soft", "solid", "steady", "still", "sunny", "swift", "tall", "warm", "wild",
                    "wise");
    private static final List<String> ANIMALS =
            List.of(
                    "adder", "badger", "bat", "bear", "beaver", "bison", "boar", "camel", "carp",
                    "cat", "cobra", "colt", "crab", "crane", "crow", "deer", "dove", "duck",
                    "eagle", "eel", "elk", "falcon", "finch", "fox", "frog", "goat", "goose",
                    "gull", "hare", "hawk", "heron", "horse", "ibex", "ibis", "jay", "kite",
                    "koala", "lark", "lion", "lynx", "mole", "moose", "moth", "mouse", "newt",
                    "otter", "owl", "panda", "perch", "pike", "raven", "robin", "seal", "snail",
                    "stork", "swan", "tern", "tiger", "toad", "trout", "viper", "whale", "wolf",
                    "wren");

    /** The alias of a version by its snapshot hash. */
    public static Alias of(Sha256 hash) {
        int bits = Integer.parseInt(hash.hex().substring(0, 4), 16);
        return new Alias(ADJECTIVES.get(bits >>> 6 & 63) + "-" + ANIMALS.get(bits & 63));
    }

    @Override
    public String toString() {
        return words;
    }
}
