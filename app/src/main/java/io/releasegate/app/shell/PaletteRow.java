package io.releasegate.app.shell;

import io.releasegate.app.shell.PaletteHit.Mark;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import io.releasegate.model.EnvironmentId;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A row of the palette: icon, title with the matching letters marked, where, and by which key. */
final class PaletteRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final PaletteHit hit;

    PaletteRow(PaletteHit hit, Function<EnvironmentId, EnvironmentLook> looks) {
        this.hit = hit;
        boolean off = !hit.readiness().isReady();
        getStyleClass().add("rg-palette-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        pseudoClassStateChanged(OFF, off);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(Glyph.of(off ? Feather.SLASH : hit.icon()), title(), space);
        if (off) {
            getChildren().add(Words.of(hit.readiness().reason(), "reason", StyleClass.SMALL));
        } else {
            addContext(looks);
        }
        setAccessibleText(spoken());
    }

    PaletteHit hit() {
        return hit;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** The row as a sentence. */
    String spoken() {
        String off = hit.readiness().isReady() ? "" : ", off: " + hit.readiness().reason();
        return (hit.title() + " " + hit.detail() + " " + hit.context()).strip() + off;
    }

    private void addContext(Function<EnvironmentId, EnvironmentLook> looks) {
        if (!hit.context().isBlank()) {
            getChildren().add(Words.of(hit.context(), StyleClass.SMALL, StyleClass.MUTED));
        }
        hit.environment()
                .map(EnvironmentId::new)
                .map(looks)
                .ifPresent(look -> getChildren().add(new EnvironmentPlate(look)));
        hit.keys().ifPresent(keys -> getChildren().add(new KeyCap(keys)));
    }

    private HBox title() {
        HBox title = new HBox();
        title.getStyleClass().add("title");
        int at = 0;
        for (Mark mark : hit.marks()) {
            addText(title, hit.title().substring(at, mark.start()), false);
            addText(title, hit.title().substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        addText(title, hit.title().substring(at), false);
        if (!hit.detail().isBlank()) {
            Label detail = Words.of(hit.detail(), StyleClass.MUTED);
            HBox.setMargin(detail, new Insets(0, 0, 0, 6));
            title.getChildren().add(detail);
        }
        return title;
    }

    private static void addText(HBox title, String text, boolean marked) {
        if (!text.isEmpty()) {
            Label part = Words.of(text, marked ? "mark" : "rest");
            part.setMinWidth(USE_PREF_SIZE);
            title.getChildren().add(part);
        }
    }
}
