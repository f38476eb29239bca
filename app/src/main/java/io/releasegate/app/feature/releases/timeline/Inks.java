package io.releasegate.app.feature.releases.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The colours of the canvas. A canvas cannot look colours up, so one region without size stands for
 * each and takes its colour from the style sheet.
 */
final class Inks extends Pane {

    /** What is painted, each with a style class. */
    enum Ink {
        PAPER("paper"),
        AXIS("axis"),
        GRID("grid"),
        LINE("line"),
        WORDS("words"),
        MUTED("muted"),
        NOW("now"),
        ON_NOW("on-now"),
        PRESENT("present"),
        PAST("past"),
        PAST_BAR("past-bar"),
        ROLLED_BACK("rolled-back"),
        ROLLED_BACK_BAR("rolled-back-bar"),
        ROLLED_BACK_WORDS("rolled-back-words"),
        WAITING("waiting"),
        WAITING_WORDS("waiting-words"),
        SCHEDULED("scheduled"),
        SELECTED("selected"),
        SELECTED_FILL("selected-fill");

        private final String styleClass;

        Ink(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private final Map<Ink, Region> wells = new EnumMap<>(Ink.class);

    Inks(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            Region well = new Region();
            well.getStyleClass().addAll("releases-ink", ink.styleClass);
            well.backgroundProperty().subscribe(now -> onChange.run());
            wells.put(ink, well);
            getChildren().add(well);
        }
    }

    Paint of(Ink ink) {
        Region well = wells.get(ink);
        Background background = well == null ? null : well.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }
}
