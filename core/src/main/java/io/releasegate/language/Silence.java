package io.releasegate.language;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the comment that silences a finding at its place. */
public final class Silence {
    private Silence() {}

    /**
     * The line to put above the one in which a finding begins.
     *
     * @param text what the finding is about
     * @param reason one line of words, not blank
     * @param until the last day on which it holds; empty means for ever
     */
    public static Fix fix(
            SourceText text, Diagnostic finding, String reason, Optional<LocalDate> until) {
        int line = finding.span().start().line();
        int start = finding.span().start().offset() - finding.span().start().column() + 1;
        String words = text.line(line);
        String indent = words.substring(0, words.length() - words.stripLeading().length());
        String comment =
                indent
                        + "# lint-ignore: "
                        + finding.code()
                        + until.map(day -> " until " + day).orElse("")
                        + " -- "
                        + reason.strip().replaceAll("\\s+", " ")
                        + "\n";
        Span place = text.span(start, start);
        return Fix.proposal("Suppress " + finding.code(), List.of(new Fix.Edit(place, comment)));
    }
}
