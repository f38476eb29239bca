package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.outline.OutlinePane;
import io.releasegate.app.widget.SegmentedTabs;
import javafx.scene.layout.BorderPane;

/** Left of the text: the files of the folder, or the outline of the shown one. */
final class SidePane extends BorderPane {

    /** What it shows. */
    enum Part {
        FILES,
        OUTLINE
    }

    private final SegmentedTabs<Part> tabs =
            new SegmentedTabs<>("policies.side", SegmentedTabs.Form.TABS, Part.FILES);
    private final FilePane files;
    private final OutlinePane outline;

    SidePane(FilePane files, OutlinePane outline) {
        this.files = files;
        this.outline = outline;
        getStyleClass().add("policies-side");
        tabs.with(Part.FILES, "files", "Files").with(Part.OUTLINE, "outline", "Outline");
        setTop(tabs);
        tabs.chosenProperty().subscribe(this::show);
    }

    private void show(Part part) {
        setCenter(
                switch (part) {
                    case FILES -> files;
                    case OUTLINE -> outline;
                });
    }

    Part shown() {
        return tabs.chosenProperty().get();
    }

    void choose(Part part) {
        tabs.chosenProperty().set(part);
    }

    void focusList() {
        switch (shown()) {
            case FILES -> files.focusList();
            case OUTLINE -> outline.focusList();
        }
    }
}
