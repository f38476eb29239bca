package io.releasegate.lint.rule.schema;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Letters of other scripts that look like Latin ones, and words that mix them. */
final class Lookalikes {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Set<UnicodeScript> CONFUSED =
            EnumSet.of(
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.CHEROKEE,
                    UnicodeScript.COPTIC);
    private static final Map<Integer, Integer> LATIN =
            pairs(
                    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u051b\u051d",
                    "aeopcyxijsdhqw",
                    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405",
                    "ABEKMHOPCTYXIJS",
                    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
                    "ABEZHIKMNOPTYX",
                    "\u03bf\u03bd\u03c1\u03b9",
                    "ovpi");

    private Lookalikes() {}

    /**
     * The first word that mixes Latin with a script that looks like it, or pretends to be Latin.
     */
    static Optional<String> misleading(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(Lookalikes::isMisleading)
                .findFirst();
    }

    /** The same with every lookalike as the Latin letter; empty where some letter has none. */
    static Optional<String> latin(String word) {
        StringBuilder latin = new StringBuilder();
        word.codePoints().forEach(point -> latin.appendCodePoint(LATIN.getOrDefault(point, point)));
        return latin.chars().allMatch(c -> c < 128)
                ? Optional.of(latin.toString())
                : Optional.empty();
    }

    private static boolean isMisleading(String word) {
        boolean latin = false;
        boolean confused = false;
        boolean alike = true;
        for (int point : word.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(point);
            latin |= script == UnicodeScript.LATIN;
            confused |= CONFUSED.contains(script);
            alike &= script == UnicodeScript.LATIN || LATIN.containsKey(point);
        }
        return confused && (latin || (alike && word.length() > 2));
    }

    private static Map<Integer, Integer> pairs(String... tables) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < tables.length; i += 2) {
            for (int j = 0; j < tables[i].length(); j++) {
                pairs.put((int) tables[i].charAt(j), (int) tables[i + 1].charAt(j));
            }
        }
        return pairs;
    }
}
