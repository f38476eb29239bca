package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.diff.InlineDiff;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Release;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What a release changed, to read. */
public final class DiffSheet {
    private static final int MOST_ROWS = 30;

    private DiffSheet() {}

    /** Shows the release's text against what it replaced; {@code from} is that version. */
    public static void open(
            SheetHost host,
            EnvironmentLook look,
            Release release,
            Optional<Sha256> from,
            String before,
            String after) {
        InlineDiff diff =
                new InlineDiff("releases.diff-view")
                        .show(before, after, MOST_ROWS)
                        .head(
                                from.<Node>map(HashLabel::new)
                                        .orElseGet(() -> Words.of("nothing", StyleClass.SUBTLE)),
                                Glyph.of(Feather.ARROW_RIGHT, StyleClass.MUTED),
                                new HashLabel(release.snapshot()));
        Action done =
                Action.of("releases.diff-done", "Done", Feather.CHECK)
                        .run(() -> host.current().ifPresent(Sheet::close));
        host.open(
                new Sheet(
                                "releases.diff-sheet",
                                "What changed in " + release.subject().key() + " in",
                                look,
                                done)
                        .reading()
                        .note(
                                new SimpleStringProperty(
                                        diff.size().words() + ", against what it replaced"))
                        .with(diff));
    }
}
