package io.releasegate.lint;

import io.releasegate.diagnostic.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The signals that are known to exist, and what each can be. A workspace adds its own; a name that
 * nothing covers is a slip, or a rule that can never fire. Immutable; it remembers which names its
 * patterns cover, because the same few names are asked for again and again.
 */
public final class SignalCatalogue {
    private static final int MOST_REMEMBERED = 20_000;

    private static final Comparator<KnownSignal> CLOSEST_FIRST =
            Comparator.comparingLong(KnownSignal::exactness)
                    .reversed()
                    .thenComparing(KnownSignal::name);

    /** What every workspace has: the signals that the gate itself supplies. */
    public static final SignalCatalogue BASE = new SignalCatalogue(Map.of()).with(BaseSignals.ALL);

    private final Map<String, KnownSignal> signals;
    private final List<KnownSignal> patterns;
    private final List<String> names;
    private final Map<String, Optional<KnownSignal>> remembered = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> meant = new ConcurrentHashMap<>();

    public SignalCatalogue(Map<String, KnownSignal> signals) {
        this.signals = Map.copyOf(signals);
        this.patterns =
                this.signals.values().stream()
                        .filter(KnownSignal::isPattern)
                        .sorted(CLOSEST_FIRST)
                        .toList();
        this.names =
                this.signals.values().stream()
                        .filter(signal -> !signal.isPattern())
                        .map(KnownSignal::name)
                        .sorted()
                        .toList();
    }

    /** By name, patterns too. */
    public Map<String, KnownSignal> signals() {
        return signals;
    }

    /** With more signals; one of the same name takes the place of the one there was. */
    public SignalCatalogue with(Collection<KnownSignal> more) {
        Map<String, KnownSignal> all = new TreeMap<>(signals);
        more.forEach(signal -> all.put(signal.name(), signal));
        return new SignalCatalogue(all);
    }

    /** The entry that speaks of a signal: the one with its name, else the closest pattern. */
    public Optional<KnownSignal> find(String signal) {
        KnownSignal exact = signals.get(signal);
        if (exact != null) {
            return Optional.of(exact);
        }
        Optional<KnownSignal> known = remembered.get(signal);
        if (known == null) {
            known = patterns.stream().filter(pattern -> pattern.covers(signal)).findFirst();
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(signal, known);
            }
        }
        return known;
    }

    /** What is known of a signal; {@link SignalType#ANY} where nothing is. */
    public SignalType typeOf(String signal) {
        return find(signal).map(KnownSignal::type).orElse(SignalType.ANY);
    }

    /** Every name that is no pattern, sorted. */
    public List<String> names() {
        return names;
    }

    /** The name that was probably meant; empty where none is near. */
    public Optional<String> nearest(String signal) {
        Optional<String> known = meant.get(signal);
        if (known == null) {
            known = Spelling.nearest(signal, names);
            if (meant.size() < MOST_REMEMBERED) {
                meant.put(signal, known);
            }
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignalCatalogue catalogue && catalogue.signals.equals(signals);
    }

    @Override
    public int hashCode() {
        return signals.hashCode();
    }

    @Override
    public String toString() {
        return "SignalCatalogue of " + signals.size();
    }
}
