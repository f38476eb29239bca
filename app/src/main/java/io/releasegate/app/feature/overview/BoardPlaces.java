package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.action.PaletteEntry;
import io.releasegate.app.widget.action.PaletteSource;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.Alias;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** Subjects and active versions on the board, for the palette. */
record BoardPlaces(Supplier<Optional<Board>> board, Navigator navigator, Tick tick)
        implements PaletteSource {

    @Override
    public List<PaletteEntry> entries() {
        return board.get().stream()
                .flatMap(now -> now.rows().stream().flatMap(row -> ofRow(now, row)))
                .toList();
    }

    private Stream<PaletteEntry> ofRow(Board now, Row row) {
        List<PaletteEntry> entries = new ArrayList<>();
        entries.add(subject(row));
        for (Environment environment : now.environments()) {
            Optional.ofNullable(row.cells().get(environment.id()))
                    .flatMap(cell -> cell.active())
                    .map(this::version)
                    .ifPresent(entries::add);
        }
        return entries.stream();
    }

    private PaletteEntry subject(Row row) {
        return new PaletteEntry(
                PaletteEntry.Kind.PLACE,
                Feather.FILE_TEXT,
                row.subject().key(),
                row.size(),
                "on the board",
                Optional.empty(),
                () -> navigator.go(Place.of("overview").at(row.subject())));
    }

    private PaletteEntry version(Release release) {
        return new PaletteEntry(
                PaletteEntry.Kind.VERSION,
                Feather.PACKAGE,
                Alias.of(release.snapshot()).words(),
                release.snapshot().short8() + " version of " + release.subject().key(),
                "active " + TimeText.age(CellWords.since(release), tick.now(), tick.zone()),
                Optional.of(release.environment().value()),
                () ->
                        navigator.go(
                                Place.of("releases")
                                        .at(release.subject())
                                        .in(release.environment())
                                        .showing(release.id())));
    }
}
