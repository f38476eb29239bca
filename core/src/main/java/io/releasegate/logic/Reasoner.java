package io.releasegate.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether some input triggers these rules and not those. Every witness is an input for
 * which the truth function gives exactly that; "impossible" holds over all values the signals are
 * declared to have, and all values of all types where nothing is declared. Keep one for a run of
 * related questions: it remembers intermediate results. Not safe for several threads.
 */
public final class Reasoner {
    /** Boxes cut in one question before giving up; about a tenth of a second of work. */
    public static final int MOST_CUTS = 50_000;

    /** Combinations of alternatives looked at in one question before giving up. */
    public static final int MOST_ALTERNATIVES = 4_096;

    static final String TOO_MANY = "too many combinations to decide";
    private static final String NOT_CONFIRMED = "the input found was not confirmed";

    private final Space.Cache cache;
    private final Space.Cache ordinary;

    /** For signals of which nothing is declared. */
    public Reasoner() {
        this(SignalTypes.NONE);
    }

    public Reasoner(SignalTypes types) {
        this.cache = new Space.Cache(types);
        this.ordinary = new Space.Cache(signal -> types.of(signal).orScalar());
    }

    /** An input that triggers this rule. */
    public Answer triggers(Trigger trigger) {
        return find(List.of(trigger), List.of());
    }

    /** An input that triggers both rules. */
    public Answer overlap(Trigger left, Trigger right) {
        return find(List.of(left, right), List.of());
    }

    /** An input that triggers the rule and none of the others; impossible when they cover it. */
    public Answer outside(Trigger trigger, List<Trigger> others) {
        return find(List.of(trigger), others);
    }

    /**
     * An input that shows the contrary; impossible when whatever triggers one triggers the other.
     */
    public Answer exceptionTo(Trigger one, Trigger implied) {
        return find(List.of(one), List.of(implied));
    }

    /** Whether whatever triggers one triggers the other, as far as that is decided. */
    public boolean implies(Trigger one, Trigger implied) {
        return exceptionTo(one, implied).isImpossible();
    }

    /** An input that triggers all of these and none of those. Scalar witnesses are preferred. */
    public Answer find(List<Trigger> all, List<Trigger> none) {
        List<Conjunction> combined = List.of(Conjunction.ALWAYS);
        for (Trigger trigger : all) {
            if (combined.size() * (long) trigger.alternatives().size() > MOST_ALTERNATIVES) {
                return new Answer.Unknown(TOO_MANY);
            }
            combined = product(combined, trigger.alternatives());
        }
        List<Conjunction> forbidden = Trigger.anyOf(none).alternatives();
        Answer answer = new Answer.Impossible();
        for (boolean structures : new boolean[] {false, true}) {
            for (Conjunction one : combined) {
                if (!structures || admitsStructures(one)) {
                    Answer found = find(one, forbidden, structures);
                    if (found instanceof Answer.Witnessed) {
                        return found;
                    }
                    answer = answer.isImpossible() ? found : answer;
                }
            }
        }
        return answer;
    }

    /**
     * All that triggers the one and none of the others, as few large regions as are easily found.
     *
     * @param most regions to name before giving up
     */
    public Remainder remainder(Trigger inside, List<Trigger> others, int most) {
        RemainderSearch search = new RemainderSearch(Trigger.anyOf(others).alternatives(), most);
        Remainder scalars = search.among(inside.alternatives(), ordinary);
        return scalars.isEmpty() ? search.among(inside.alternatives(), cache) : scalars;
    }

    private boolean admitsStructures(Conjunction one) {
        for (Constraint test : one.constraints()) {
            if (cache.typeOf(test.signal()).admitsStructures()) {
                return true;
            }
        }
        return false;
    }

    private Answer find(Conjunction wanted, List<Conjunction> forbidden, boolean structures) {
        List<Conjunction> outside = unavoidable(wanted, forbidden);
        if (outside.size() < 2) {
            FirstMember direct = new FirstMember(cache::typeOf, structures);
            Answer answer =
                    outside.isEmpty()
                            ? direct.of(wanted)
                            : direct.outside(wanted, outside.getFirst());
            return confirmed(answer, wanted, forbidden);
        }
        Space space = Space.between(wanted, outside, cache, structures);
        Cover cover = new Cover(outside.stream().map(space::box).toList(), MOST_CUTS);
        Optional<Point> found = cover.uncovered(space.box(wanted)).map(box -> box.witness(space));
        if (found.isPresent()) {
            return confirmed(new Answer.Witnessed(found.get()), wanted, forbidden);
        }
        Optional<String> reason = cover.isExhausted() ? Optional.of(TOO_MANY) : space.gap();
        return reason.<Answer>map(Answer.Unknown::new).orElseGet(Answer.Impossible::new);
    }

    /**
     * What has to be cut away. No test holds for a missing signal, so whoever asks for a signal
     * that is not wanted is avoided by leaving it out.
     */
    private static List<Conjunction> unavoidable(Conjunction wanted, List<Conjunction> forbidden) {
        Set<String> signals = wanted.signals();
        List<Conjunction> found = new ArrayList<>();
        for (Conjunction one : forbidden) {
            if (signals.containsAll(one.signals())) {
                found.add(one);
            }
        }
        return found;
    }

    /** The truth function has the last word, so that a witness never lies. */
    private static Answer confirmed(
            Answer answer, Conjunction wanted, List<Conjunction> forbidden) {
        boolean lies =
                answer.witness()
                        .filter(point ->
                                !point.satisfies(wanted)
                                        || forbidden.stream().anyMatch(point::satisfies))
                        .isPresent();
        return lies ? new Answer.Unknown(NOT_CONFIRMED) : answer;
    }

    private static List<Conjunction> product(List<Conjunction> left, List<Conjunction> right) {
        List<Conjunction> all = new ArrayList<>(left.size() * right.size());
        for (Conjunction one : left) {
            for (Conjunction other : right) {
                all.add(one.and(other));
            }
        }
        return all;
    }
}
