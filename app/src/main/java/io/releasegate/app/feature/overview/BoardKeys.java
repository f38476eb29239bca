package io.releasegate.app.feature.overview;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do while the board has the focus. */
final class BoardKeys {
    private static final int PAGE = 8;
    private static final int ALL = 100_000;

    private final OverviewViewModel model;
    private final Runnable open;
    private final Runnable copy;

    /**
     * @param open goes to the chosen cell's subject
     * @param copy copies the explanation
     */
    BoardKeys(OverviewViewModel model, Runnable open, Runnable copy) {
        this.model = model;
        this.open = open;
        this.copy = copy;
    }

    void open() {
        open.run();
    }

    void onKey(KeyEvent event) {
        boolean known = event.isShortcutDown() ? withControl(event.getCode()) : plain(event);
        if (known) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case PAGE_UP -> model.move(-PAGE, 0);
            case PAGE_DOWN -> model.move(PAGE, 0);
            case HOME -> model.move(0, -ALL);
            case END -> model.move(0, ALL);
            case ENTER -> open.run();
            case SPACE -> model.togglePin();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyCode code) {
        switch (code) {
            case HOME -> model.move(-ALL, 0);
            case END -> model.move(ALL, 0);
            case C -> copy.run();
            default -> {
                return false;
            }
        }
        return true;
    }
}
