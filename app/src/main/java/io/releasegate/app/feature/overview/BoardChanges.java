package io.releasegate.app.feature.overview;

import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds what looks different from one reading of the board to the next. */
final class BoardChanges {

    private BoardChanges() {}

    /** The cells of both boards that show something else now. */
    static Set<CellKey> between(Board before, Board now) {
        Set<CellKey> changed = new HashSet<>();
        for (Row row : now.rows()) {
            row.cells()
                    .forEach((environment, cell) -> {
                        CellKey key = new CellKey(row.subject(), environment);
                        Optional<Cell> old = find(before, key);
                        if (old.isPresent() && !face(old.get()).equals(face(cell))) {
                            changed.add(key);
                        }
                    });
        }
        return Set.copyOf(changed);
    }

    static Optional<Row> row(Board board, CellKey key) {
        return board.rows().stream().filter(row -> row.subject().equals(key.subject())).findFirst();
    }

    static Optional<Cell> find(Board board, CellKey key) {
        return row(board, key).map(row -> row.cells().get(key.environment()));
    }

    private static List<Object> face(Cell cell) {
        return List.of(
                cell.active().map(release -> Objects.hash(release.id(), release.snapshot())),
                cell.next(),
                cell.sentence());
    }
}
