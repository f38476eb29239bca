package io.releasegate.app.widget.editor;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * What opens at the caret or below the pointer: a list to choose from, or a card to read. Esc
 * closes it; the list takes the keys it needs while the text keeps the focus.
 */
public final class EditorAssist {
    private static final Duration HOVER = Duration.ofMillis(500);
    private static final double CARD = 460;
    private static final double CARD_HEIGHT = 320;

    private final CodeArea area;
    private final EditorOverlay overlay;
    private final ChoiceList list;
    private final ScrollPane card = new ScrollPane();
    private String typedKey = "";
    private IntConsumer onTyped = offset -> {};
    private IntConsumer onHover = offset -> {};
    private IntConsumer onFollow = offset -> {};

    EditorAssist(String id, CodeArea area, EditorOverlay overlay) {
        this.area = area;
        this.overlay = overlay;
        list = new ChoiceList(id + ".choices", this::close);
        card.setId(id + ".card");
        card.getStyleClass().add("rg-card-popup");
        card.setFitToWidth(true);
        card.setPrefWidth(CARD);
        card.setMaxHeight(CARD_HEIGHT);
        card.setFocusTraversable(true);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onCardKey);
        card.setOnMouseExited(event -> closeCard());
        area.setMouseOverTextDelay(HOVER);
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                event -> onHover.accept(event.getCharacterIndex()));
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_END,
                event -> {
                    if (!card.isHover() && !isInsideFocused()) {
                        closeCard();
                    }
                });
        area.addEventFilter(KeyEvent.KEY_TYPED, event -> typedKey = event.getCharacter());
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::onClick);
        area.focusedProperty()
                .addListener((property, before, now) -> {
                    if (!now && isListOpen()) {
                        close();
                    }
                });
    }

    /** Called with the caret's offset after somebody typed a character. */
    public void onTyped(IntConsumer listener) {
        onTyped = listener;
    }

    /** Called with the offset the pointer rests on. */
    public void onHover(IntConsumer listener) {
        onHover = listener;
    }

    /** Called with the offset of a click with Ctrl. */
    public void onFollow(IntConsumer listener) {
        onFollow = listener;
    }

    /**
     * Opens a list to choose from; an empty one closes what is open.
     *
     * @param what the list is about, for a screen reader
     * @param offset what the list opens at
     */
    public void choose(String what, List<EditorChoice> choices, int offset) {
        if (choices.isEmpty()) {
            close();
            return;
        }
        list.show(what, choices);
        list.setPrefWidth(CARD);
        overlay.open(list, offset);
        area.setAccessibleHelp(what + ": " + list.spoken());
    }

    /**
     * Opens a card to read.
     *
     * @param spoken what a screen reader says of it
     * @param focus whether it takes the focus, so that keys scroll it
     */
    public void read(Node content, String spoken, int offset, boolean focus) {
        card.setContent(content);
        card.setAccessibleText(spoken);
        card.setVvalue(0);
        overlay.open(card, offset);
        if (focus) {
            card.requestFocus();
        }
    }

    public boolean isListOpen() {
        return overlay.box().filter(list::equals).isPresent();
    }

    public boolean isCardOpen() {
        return overlay.box().filter(card::equals).isPresent();
    }

    public void close() {
        overlay.close();
    }

    private void closeCard() {
        if (isCardOpen()) {
            boolean focused = isInsideFocused();
            close();
            if (focused) {
                area.requestFocus();
            }
        }
    }

    private boolean isInsideFocused() {
        return card.isFocusWithin();
    }

    /** Whether the key was for what is open. */
    boolean take(KeyEvent event) {
        if (isListOpen()) {
            boolean taken = list.take(event);
            if (taken && isListOpen()) {
                area.setAccessibleHelp(list.spoken());
            } else if (!taken && event.getCode().isNavigationKey()) {
                close();
            }
            return taken;
        }
        if (isCardOpen() && event.getCode() == KeyCode.ESCAPE) {
            close();
            return true;
        }
        return false;
    }

    /** Tells listeners when the change was one typed character. */
    void changed(PlainTextChange change) {
        boolean typed =
                !typedKey.isEmpty()
                        && change.getInserted().equals(typedKey)
                        && change.getRemoved().isEmpty();
        boolean erased = isListOpen() && change.getInserted().isEmpty();
        typedKey = "";
        if (typed || erased) {
            onTyped.accept(change.getPosition() + change.getInserted().length());
        } else if (isListOpen()) {
            close();
        }
        if (isCardOpen()) {
            close();
        }
    }

    private void onCardKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closeCard();
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            Point2D at = new Point2D(event.getX(), event.getY());
            onFollow.accept(area.hit(at.getX(), at.getY()).getInsertionIndex());
        }
    }
}
