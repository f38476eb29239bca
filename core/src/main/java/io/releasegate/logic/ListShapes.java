package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists that stand for all lists no test names. A list is {@code in} when any element is
 * listed, {@code not in} when none is; an element that cannot be looked for settles the question
 * before later ones are asked. So what counts is what elements do to each question, in order, and
 * that is found by appending elements to the empty list until nothing new comes.
 *
 * @param complete false where there are too many combinations to name them all
 */
record ListShapes(List<Value> representatives, boolean complete) {
    private static final int MOST_SHAPES = 1_024;
    private static final long MOST_WORK = 400_000;

    private static final Outcome NOTHING = new Outcome(new BitSet(), new BitSet());

    /** How a list, or one element, stands to each question: found, senseless, or neither. */
    private record Outcome(BitSet found, BitSet senseless) {

        Outcome then(Outcome next) {
            BitSet settled = (BitSet) found.clone();
            settled.or(senseless);
            BitSet moreFound = (BitSet) next.found.clone();
            moreFound.andNot(settled);
            moreFound.or(found);
            BitSet moreSenseless = (BitSet) next.senseless.clone();
            moreSenseless.andNot(settled);
            moreSenseless.or(senseless);
            return new Outcome(moreFound, moreSenseless);
        }
    }

    /**
     * @param needed as in {@link Needed}: only elements that these ask about are put into lists,
     *     and no more of them than there are questions
     */
    static ListShapes of(
            Collection<Constraint> tests,
            Set<Constraint> needed,
            Collection<Value> elements,
            Set<Object> named) {
        List<Constraint> asked = questions(tests, needed);
        List<Constraint> rest = questions(tests, new HashSet<>(tests));
        if ((long) asked.size() * elements.size() > MOST_WORK) {
            return new ListShapes(List.of(), false);
        }
        Map<Outcome, Value> kinds = new LinkedHashMap<>();
        for (Value element : elements) {
            if (!outcome(element, asked).equals(NOTHING)) {
                kinds.putIfAbsent(outcome(element, rest), element);
            }
        }
        Map<Outcome, List<Value>> shapes = new LinkedHashMap<>();
        boolean complete = grow(kinds, asked.size(), shapes);
        List<Value> lists = new ArrayList<>();
        shapes.forEach((outcome, items) -> {
            Value list = Value.of(items);
            if (named.contains(Keys.of(list))) {
                addUnnamed(outcome, items, elements, rest, named, lists);
            } else {
                lists.add(list);
            }
        });
        return new ListShapes(lists, complete);
    }

    private static List<Constraint> questions(
            Collection<Constraint> tests, Set<Constraint> needed) {
        return tests.stream()
                .filter(needed::contains)
                .filter(test -> test.isMembership() || test.operator() == Operator.CONTAINS)
                .map(ListShapes::asQuestion)
                .distinct()
                .toList();
    }

    /** {@code not in} asks the same of a list as {@code in}. */
    private static Constraint asQuestion(Constraint test) {
        return test.operator() == Operator.NOT_IN
                ? new Constraint(test.signal(), Operator.IN, test.expected())
                : test;
    }

    private static Outcome outcome(Value element, List<Constraint> questions) {
        Value alone = Value.of(List.of(element));
        BitSet found = new BitSet();
        BitSet senseless = new BitSet();
        for (int i = 0; i < questions.size(); i++) {
            Constraint question = questions.get(i);
            boolean holds = question.holds(alone);
            found.set(i, holds);
            senseless.set(
                    i,
                    !holds
                            && question.isMembership()
                            && !Operator.NOT_IN.holds(alone, question.expected()));
        }
        return new Outcome(found, senseless);
    }

    /** Whether every combination was reached. */
    private static boolean grow(
            Map<Outcome, Value> kinds, int longest, Map<Outcome, List<Value>> shapes) {
        shapes.put(NOTHING, List.of());
        Deque<Outcome> waiting = new ArrayDeque<>(List.of(NOTHING));
        while (!waiting.isEmpty()) {
            Outcome shape = waiting.removeFirst();
            List<Value> items = shapes.getOrDefault(shape, List.of());
            if (items.size() >= longest) {
                continue;
            }
            for (Map.Entry<Outcome, Value> kind : kinds.entrySet()) {
                Outcome longer = shape.then(kind.getKey());
                if (!shapes.containsKey(longer)) {
                    if (shapes.size() >= MOST_SHAPES) {
                        return false;
                    }
                    shapes.put(longer, append(items, kind.getValue()));
                    waiting.addLast(longer);
                }
            }
        }
        return true;
    }

    /** A list that tests compare with as a whole is told from its like by one more element. */
    private static void addUnnamed(
            Outcome outcome,
            List<Value> shape,
            Collection<Value> elements,
            List<Constraint> questions,
            Set<Object> named,
            List<Value> lists) {
        Optional<Value> idle =
                elements.stream()
                        .filter(it -> outcome.then(outcome(it, questions)).equals(outcome))
                        .findFirst();
        List<Value> items = shape;
        while (idle.isPresent() && named.contains(Keys.of(Value.of(items)))) {
            items = append(items, idle.get());
        }
        if (idle.isPresent()) {
            lists.add(Value.of(items));
        }
    }

    private static List<Value> append(List<Value> items, Value item) {
        List<Value> longer = new ArrayList<>(items);
        longer.add(item);
        return longer;
    }

    static Set<Object> named(Collection<Value> values) {
        Set<Object> named = new HashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Sequence) {
                named.add(Keys.of(value));
            }
        }
        return named;
    }
}
