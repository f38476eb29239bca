package io.releasegate.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether some input triggers these rules and not those. Every witness is an input for
 * which the truth function gives exactly that; "impossible" holds over all values of all types.
 * Keep one for a run of related questions: it remembers intermediate results. Not safe for several
 * threads.
 */
public final class Reasoner {
    /** Boxes cut in one question before giving up; about a tenth of a second of work. */
    private static final int MOST_CUTS = 50_000;

    /** Combinations of alternatives looked at in one question before giving up. */
    private static final int MOST_ALTERNATIVES = 4_096;

    private static final String TOO_MANY = "too many combinations to decide";
    private static final String UNDECIDED_TEST =
            "a test for a part of a text or of an object is not reasoned about";

    private final Space.Cache cache = new Space.Cache();

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

    /** An input that triggers all of these and none of those. Scalar witnesses are preferred. */
    public Answer find(List<Trigger> all, List<Trigger> none) {
        List<Conjunction> combined = List.of(new Conjunction(List.of()));
        for (Trigger trigger : all) {
            if (combined.size() * (long) trigger.alternatives().size() > MOST_ALTERNATIVES) {
                return new Answer.Unknown(TOO_MANY);
            }
            combined = product(combined, trigger.alternatives());
        }
        List<Conjunction> forbidden =
                none.stream().flatMap(trigger -> trigger.alternatives().stream()).toList();
        Answer answer = new Answer.Impossible();
        for (Conjunction one : combined) {
            Answer found = find(one, forbidden);
            if (found.witness().filter(Point::isScalar).isPresent()) {
                return found;
            }
            answer = weightier(answer, found);
        }
        return answer;
    }

    private Answer find(Conjunction wanted, List<Conjunction> forbidden) {
        Conjunction inside = wanted.decidablePart();
        List<Conjunction> outside = unavoidable(wanted, forbidden);
        List<Conjunction> involved = new ArrayList<>(List.of(inside));
        involved.addAll(outside);
        Space space = new Space(involved, cache);
        List<Box> others = outside.stream().map(space::box).toList();
        Box box = space.box(inside);
        for (boolean scalars : new boolean[] {true, false}) {
            Cover cover = new Cover(others, MOST_CUTS);
            Box start = within(scalars ? space.scalars() : space.all(), box);
            Optional<Point> found = cover.uncovered(start);
            if (found.isPresent()) {
                return isTrue(found.get(), wanted, forbidden)
                        ? new Answer.Witnessed(found.get())
                        : new Answer.Unknown(UNDECIDED_TEST);
            }
            if (cover.isExhausted()) {
                return new Answer.Unknown(TOO_MANY);
            }
        }
        return space.isComplete() ? new Answer.Impossible() : new Answer.Unknown(TOO_MANY);
    }

    /**
     * What has to be cut away. No test holds for a missing signal, so whoever asks for a signal
     * that is not wanted is avoided by leaving it out.
     */
    private static List<Conjunction> unavoidable(Conjunction wanted, List<Conjunction> forbidden) {
        Set<String> signals = wanted.signals();
        return forbidden.stream()
                .filter(one -> one.isDecidable() && signals.containsAll(one.signals()))
                .toList();
    }

    /** Tests left out of the reasoning are asked here, so that a witness never lies. */
    private static boolean isTrue(Point point, Conjunction wanted, List<Conjunction> forbidden) {
        return point.satisfies(wanted) && forbidden.stream().noneMatch(point::satisfies);
    }

    private static Box within(Box everywhere, Box box) {
        Box result = everywhere;
        for (String signal : box.domains().keySet()) {
            result = result.with(signal, everywhere.domain(signal).and(box.domain(signal)));
        }
        return result;
    }

    private static List<Conjunction> product(List<Conjunction> left, List<Conjunction> right) {
        return left.stream().flatMap(one -> right.stream().map(one::and)).toList();
    }

    /** A list witness beats not knowing, which beats none. */
    private static Answer weightier(Answer left, Answer right) {
        return switch (left) {
            case Answer.Witnessed _ -> left;
            case Answer.Unknown _ -> right instanceof Answer.Witnessed ? right : left;
            case Answer.Impossible _ -> right;
        };
    }
}
