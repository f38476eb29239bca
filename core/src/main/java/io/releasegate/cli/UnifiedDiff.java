package io.releasegate.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.releasegate.lint.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A change of one text as {@code patch} and {@code git apply} read it. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** Empty where nothing changed. */
    static String of(SourceFile before, SourceFile after) {
        List<String> old = lines(before);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        "a/" + before.name(),
                        "b/" + after.name(),
                        old,
                        DiffUtils.diff(old, lines(after)),
                        CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** A carriage return belongs to its line, so that it is neither lost nor made up. */
    private static List<String> lines(SourceFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_END);
        }
        return lines;
    }
}
