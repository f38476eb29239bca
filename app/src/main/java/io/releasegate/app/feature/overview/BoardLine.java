package io.releasegate.app.feature.overview;

import io.releasegate.governance.Boards.Row;
import io.releasegate.model.version.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line of the board. */
sealed interface BoardLine {

    /** The head of a later group; the first group's head stands above the lines. */
    record Group(String title, int count) implements BoardLine {}

    record SubjectLine(Row row) implements BoardLine {}

    /**
     * The rows whose subject contains the filter, policies first, configuration as its own group.
     */
    static List<BoardLine> of(List<Row> rows, String filter) {
        List<Row> wanted = rows.stream().filter(row -> matches(row, filter)).toList();
        List<BoardLine> lines = new ArrayList<>();
        List<Row> configuration =
                wanted.stream()
                        .filter(row -> row.subject() instanceof Subject.Configuration)
                        .toList();
        wanted.stream()
                .filter(row -> !(row.subject() instanceof Subject.Configuration))
                .map(SubjectLine::new)
                .forEach(lines::add);
        if (!configuration.isEmpty()) {
            lines.add(new Group("Configuration", configuration.size()));
            configuration.stream().map(SubjectLine::new).forEach(lines::add);
        }
        return lines;
    }

    private static boolean matches(Row row, String filter) {
        return row.subject()
                .key()
                .toLowerCase(Locale.ROOT)
                .contains(filter.strip().toLowerCase(Locale.ROOT));
    }
}
