package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns what the YAML library says into what was wrong and what to do. */
final class YamlProblems {
    static final String CUT_OFF =
            "This is not YAML: the text ends inside an escape or a directive. Check the last"
                    + " backslash and the quotes.";

    private YamlProblems() {}

    static String sentence(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem().strip();
        String context = e.getContext() == null ? "" : e.getContext().strip();
        String all = (context + " " + problem).toLowerCase(Locale.ROOT);
        if (all.contains("block scalar") && all.contains("found")) {
            return "An operator that starts with > must stand in quotes, such as \">=\";"
                    + " unquoted it starts a text block.";
        }
        if (all.contains("'\\t") || all.contains("\\t(tab)") || all.contains("tab")) {
            return "A tab cannot be used here. Indent with blanks.";
        }
        if (all.contains("<stream end>") || all.contains("end of stream")) {
            return "This is not YAML: the text ends before a list, an object or a quote is closed.";
        }
        if (all.contains("undefined alias")) {
            return "This alias has no anchor before it (" + problem + "). Define it first.";
        }
        if (all.contains("mapping values are not allowed")) {
            return "A colon is not allowed here. Put the text in quotes, or check the indentation"
                    + " of the line.";
        }
        String what = context.isEmpty() ? problem : context + ": " + problem;
        return "This is not YAML: " + what.replaceAll("\\s+", " ") + ".";
    }

    /** An operator such as {@code >=} without quotes breaks off after its first character. */
    static List<Fix> fixes(SourceText text, int offset) {
        return text.text().startsWith(">=", offset - 1)
                ? Quoting.fix(text, offset - 1, offset + 1).stream().toList()
                : List.of();
    }

    static String sentence(YAMLException e) {
        String message = e.getMessage() == null ? "unreadable" : e.getMessage();
        if (message.contains("Nesting Depth")) {
            return "The document is nested more than " + Limits.DEPTH + " levels deep. Flatten it.";
        }
        if (message.contains("aliases")) {
            return "The document uses more than "
                    + Limits.ALIASED_COLLECTIONS
                    + " aliases for lists and objects. Write them out, or split the file.";
        }
        return "This is not YAML: " + message.lines().findFirst().orElse("unreadable") + ".";
    }
}
