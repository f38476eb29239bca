package io.releasegate.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The parts of the window that F6 goes round. */
final class Regions {
    private final List<Node> regions = new ArrayList<>();

    void add(Node... added) {
        regions.addAll(List.of(added));
    }

    /** Moves the focus to the first control of the next region that has one. */
    void next(Scene scene) {
        int here = regionOf(scene.getFocusOwner());
        for (int step = 1; step <= regions.size(); step++) {
            Node region = regions.get(Math.floorMod(here + step, regions.size()));
            Optional<Node> target = firstFocusable(region);
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private int regionOf(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (regions.contains(node)) {
                return regions.indexOf(node);
            }
        }
        return -1;
    }

    /** The first control inside a node that takes the focus. */
    static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
