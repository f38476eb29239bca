package io.releasegate.configuration;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.lint.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code lint}: a level for every rule that shall not have its own. */
final class LintLevelsReader {
    private static final Map<String, Level> WORDS = words();

    private LintLevelsReader() {}

    static LintLevels read(Fields document) {
        document.require("levels");
        List<LintLevels.Entry> entries = new ArrayList<>();
        Optional<Fields> levels = document.mapping("levels");
        if (levels.isPresent()) {
            for (Map.Entry<String, SourceNode.Member> one : levels.get().members().entrySet()) {
                levels.get()
                        .word(one.getKey(), WORDS)
                        .map(level ->
                                new LintLevels.Entry(
                                        one.getKey(),
                                        level,
                                        document.problems().keySpan(one.getValue())))
                        .ifPresent(entries::add);
            }
        }
        document.rejectOthers();
        return new LintLevels(entries);
    }

    private static Map<String, Level> words() {
        Map<String, Level> words = new TreeMap<>();
        for (Level level : Level.values()) {
            words.put(level.name().toLowerCase(Locale.ROOT), level);
        }
        return words;
    }
}
