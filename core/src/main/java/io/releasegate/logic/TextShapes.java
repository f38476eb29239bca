package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts that stand for all texts that no test names.
 *
 * <p>A text that has to lie inside a given one is one of finitely many, so those are listed.
 * Outside of them only the parts a text contains tell texts apart: parts joined by a character that
 * occurs nowhere else contain exactly those parts, and what lies inside them. Where text is also
 * compared by magnitude, one text for each number that counts is added.
 *
 * @param outside contain each possible combination of parts; the first contains fewest
 * @param inside parts of the given texts
 * @param numeric read as a number
 * @param gap why some kind of text is not represented
 */
record TextShapes(
        List<Value> outside, List<Value> inside, List<Value> numeric, Optional<String> gap) {
    private static final int MOST_INSIDE = 4_096;
    private static final int MOST_COMBINATIONS = 1_024;
    private static final String FIRST_SEPARATORS = "-/|~#";
    private static final int MORE_SEPARATORS = 0x2460;

    static TextShapes of(Mentions mentions, List<Value> numbers) {
        Optional<String> gap = Optional.empty();
        Set<String> inside = inside(mentions.hosts());
        if (inside.size() > MOST_INSIDE) {
            gap = Optional.of("a text in which values are looked for is too long");
        }
        List<String> outside = combinations(mentions, separator(mentions));
        if (outside.size() > MOST_COMBINATIONS) {
            gap = Optional.of("too many parts are looked for in one text");
        }
        if (mentions.hasBoundsOnText()
                && mentions.allParts().stream().anyMatch(TextShapes::mayCount)) {
            gap = Optional.of("a text is compared as a number and by its parts");
        }
        List<Value> numeric = mentions.hasBoundsOnText() ? numeric(mentions, numbers) : List.of();
        return new TextShapes(values(outside), values(inside), numeric, gap);
    }

    private static List<Value> values(Iterable<String> texts) {
        List<Value> values = new ArrayList<>();
        texts.forEach(text -> values.add(Value.of(text)));
        return values;
    }

    private static Set<String> inside(Set<String> hosts) {
        Set<String> found = new LinkedHashSet<>(hosts);
        for (String host : hosts) {
            for (int length = host.length() - 1; length >= 0; length--) {
                for (int start = 0; start + length <= host.length(); start++) {
                    if (found.size() > MOST_INSIDE) {
                        return found;
                    }
                    String part = host.substring(start, start + length);
                    if (!isHalf(part)) {
                        found.add(part);
                    }
                }
            }
        }
        return found;
    }

    /** Half a surrogate pair is no text that a document could hold. */
    private static boolean isHalf(String part) {
        return !part.isEmpty()
                && (Character.isLowSurrogate(part.charAt(0))
                        || Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }

    private static List<String> combinations(Mentions mentions, String separator) {
        List<String> parts = List.copyOf(mentions.parts());
        String stranger = stranger(mentions, separator);
        Map<BitSet, List<String>> joined = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>(List.of(stranger));
        joined.put(contained(stranger, parts), List.of());
        for (String part : parts) {
            for (List<String> before : List.copyOf(joined.values())) {
                List<String> now = new ArrayList<>(before);
                now.add(part);
                String text = String.join(separator, now) + separator;
                if (joined.putIfAbsent(contained(text, parts), now) == null) {
                    texts.add(text);
                }
                if (texts.size() > MOST_COMBINATIONS) {
                    return texts;
                }
            }
        }
        return texts;
    }

    private static BitSet contained(String text, List<String> parts) {
        BitSet found = new BitSet(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            found.set(i, text.contains(parts.get(i)));
        }
        return found;
    }

    /** A word that is nowhere mentioned; where none of a few fits, the separator itself. */
    private static String stranger(Mentions mentions, String separator) {
        for (String word : List.of("other", "other1", "other2", "else")) {
            if (isStrange(word, mentions)) {
                return word;
            }
        }
        return separator;
    }

    private static boolean isStrange(String word, Mentions mentions) {
        return !isListed(word, mentions)
                && mentions.allParts().stream()
                        .noneMatch(part -> !part.isEmpty() && word.contains(part));
    }

    private static boolean isListed(String word, Mentions mentions) {
        return mentions.isNamed(Value.of(word))
                || mentions.hosts().stream().anyMatch(host -> host.contains(word));
    }

    /** Occurs in no text that is mentioned, and a text that ends with it is no number. */
    private static String separator(Mentions mentions) {
        Set<Integer> used = new LinkedHashSet<>();
        for (Value value : mentions.values()) {
            if (value instanceof Value.Text text) {
                text.value().codePoints().forEach(used::add);
            }
        }
        for (int i = 0; i < FIRST_SEPARATORS.length(); i++) {
            if (!used.contains((int) FIRST_SEPARATORS.charAt(i))) {
                return FIRST_SEPARATORS.substring(i, i + 1);
            }
        }
        int candidate = MORE_SEPARATORS;
        while (used.contains(candidate)
                || Character.isDigit(candidate)
                || Character.isSpaceChar(candidate)
                || Character.isSurrogate((char) candidate)) {
            candidate++;
        }
        return Character.toString(candidate);
    }

    /** Text that reads as a number satisfies bounds but equals no number and no mentioned text. */
    private static List<Value> numeric(Mentions mentions, List<Value> numbers) {
        Set<Double> magnitudes = new LinkedHashSet<>();
        mentions.values().forEach(value -> Numbers.asDouble(value).ifPresent(magnitudes::add));
        numbers.forEach(value -> Numbers.asDouble(value).ifPresent(magnitudes::add));
        List<Value> texts = new ArrayList<>();
        for (double number : magnitudes) {
            String text = spell(number);
            while (isListed(text, mentions)) {
                text += " ";
            }
            texts.add(Value.of(text));
        }
        return texts;
    }

    private static String spell(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Whether it can occur inside a text that reads as a number. */
    private static boolean mayCount(String part) {
        return !part.isEmpty()
                && part.codePoints()
                        .allMatch(point ->
                                Character.isDigit(point)
                                        || Character.isWhitespace(point)
                                        || Character.isSpaceChar(point)
                                        || point == 0x85
                                        || "+-._eEiInNfFtTyYaA".indexOf(point) >= 0);
    }
}
