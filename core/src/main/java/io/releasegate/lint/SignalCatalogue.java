package io.releasegate.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The signals that are known to exist, and what each can be. A workspace adds its own; a name that
 * nothing covers is a slip, or a rule that can never fire.
 *
 * @param signals by name, patterns too
 */
public record SignalCatalogue(Map<String, KnownSignal> signals) {
    /** What every workspace has: the signals that the gate itself supplies. */
    public static final SignalCatalogue BASE = new SignalCatalogue(Map.of()).with(BaseSignals.ALL);

    private static final Comparator<KnownSignal> CLOSEST_FIRST =
            Comparator.comparingLong(KnownSignal::exactness)
                    .reversed()
                    .thenComparing(KnownSignal::name);

    public SignalCatalogue {
        signals = Map.copyOf(signals);
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
        return signals.values().stream()
                .filter(KnownSignal::isPattern)
                .filter(pattern -> pattern.covers(signal))
                .min(CLOSEST_FIRST);
    }

    /** What is known of a signal; {@link SignalType#ANY} where nothing is. */
    public SignalType typeOf(String signal) {
        return find(signal).map(KnownSignal::type).orElse(SignalType.ANY);
    }

    /** Every name that is no pattern, sorted. */
    public List<String> names() {
        return signals.values().stream()
                .filter(signal -> !signal.isPattern())
                .map(KnownSignal::name)
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return "SignalCatalogue of " + signals.size();
    }
}
