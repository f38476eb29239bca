package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.trial.TrialModel;
import io.releasegate.app.widget.editor.EditorMark;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The findings as one file is shown: which is open, what to underline, what can be fixed. */
final class ProblemsModel {
    private final ObservableList<ProblemItem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ProblemItem>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TrialModel trial;

    /** Whether somebody went to the open problem; the first one opens by itself. */
    private boolean arrived;

    ProblemsModel(TrialModel trial) {
        this.trial = trial;
    }

    /** Another file is shown. */
    void forget() {
        chosen.set(Optional.empty());
    }

    /** Lint looked again; the open problem stays open where it is still there. */
    void show(Checked checked, String path) {
        List<ProblemItem> now = checked.itemsFor(path);
        Optional<ProblemItem> stays = chosen.get().flatMap(before -> same(now, before));
        if (!now.equals(problems)) {
            problems.setAll(now);
        }
        arrived = arrived && stays.isPresent();
        open(stays.or(() -> now.stream().filter(ProblemItem::isHere).findFirst()));
    }

    private static Optional<ProblemItem> same(List<ProblemItem> items, ProblemItem wanted) {
        return items.stream().filter(item -> item.id().equals(wanted.id())).findFirst();
    }

    private void open(Optional<ProblemItem> item) {
        item.ifPresentOrElse(it -> trial.open(it.id(), it.diagnostic()), trial::close);
        chosen.set(item);
    }

    /** Somebody went to it. */
    void arrive(ProblemItem item) {
        arrived = true;
        open(Optional.of(item));
    }

    /** The same finding as another file shows it, after that file was opened. */
    void reopen(ProblemItem item) {
        same(problems, item).ifPresent(it -> open(Optional.of(it)));
    }

    /** The problem after the open one, or before it, around the ends; first the open one itself. */
    Optional<ProblemItem> step(int by) {
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        int now = chosen.get().map(problems::indexOf).orElse(-1);
        int next = arrived ? now + by : Math.max(0, now);
        return Optional.of(problems.get(Math.floorMod(next, problems.size())));
    }

    /** The findings at an offset of a file, the open one before the others; else the open one. */
    List<Diagnostic> around(Checked checked, String path, int offset) {
        List<Diagnostic> here =
                checked.findingsIn(path).stream()
                        .filter(found ->
                                found.span().start().offset() <= offset
                                        && offset <= found.span().end().offset())
                        .sorted(
                                Comparator.comparing((Diagnostic found) -> !isOpen(found))
                                        .thenComparing(Diagnostic::severity))
                        .toList();
        return here.isEmpty()
                ? chosen.get().map(ProblemItem::diagnostic).map(List::of).orElse(List.of())
                : here;
    }

    private boolean isOpen(Diagnostic found) {
        return chosen.get().filter(item -> item.diagnostic().equals(found)).isPresent();
    }

    /** How many fixes the findings have that begin in a line (1-based); notes do not count. */
    static long fixesIn(Checked checked, String path, int line) {
        return checked.findingsIn(path).stream()
                .filter(found -> found.span().start().line() == line)
                .filter(found -> found.severity() != Severity.INFO)
                .mapToLong(found -> found.fixes().size())
                .sum();
    }

    /** What to underline in a file; notes stand in the list only. */
    static List<EditorMark> marks(Checked checked, String path) {
        String text = checked.text();
        return checked.diagnostics().stream()
                .filter(found -> found.severity() != Severity.INFO)
                .flatMap(found -> marks(found, path, text))
                .distinct()
                .toList();
    }

    private static Stream<EditorMark> marks(Diagnostic found, String path, String text) {
        return new ProblemItem("", found, path)
                .spans()
                .filter(span -> span.source().equals(path))
                .map(span ->
                        new EditorMark(
                                span.start().offset(),
                                endOfMark(span, text),
                                found.severity(),
                                ProblemItem.plain(found.message())));
    }

    /** A stretch of several lines is underlined in its first one; an empty one has one letter. */
    private static int endOfMark(Span span, String text) {
        int start = span.start().offset();
        int lineEnd = text.indexOf('\n', start);
        int last = lineEnd < 0 ? text.length() : lineEnd;
        return Math.max(start + 1, Math.min(span.end().offset(), last));
    }

    ObservableList<ProblemItem> all() {
        return problems;
    }

    ReadOnlyObjectProperty<Optional<ProblemItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
