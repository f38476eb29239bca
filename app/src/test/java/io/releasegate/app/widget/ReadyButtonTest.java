package io.releasegate.app.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.testing.FxTest;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ReadyButtonTest extends FxTest {
    private final ObjectProperty<Readiness> readiness =
            new SimpleObjectProperty<>(Readiness.off("Not yet: 2 of 8 checks fail"));
    private final List<String> ran = new ArrayList<>();

    @Test
    void off_button_keeps_its_focus_and_says_why() {
        Action promote =
                Action.of("releases.promote", "Promote", Feather.ARROW_RIGHT_CIRCLE)
                        .readiness(readiness)
                        .run(() -> ran.add("promote"));
        show(400, 100, () -> new VBox(new ReadyButton(promote)));
        Button button = (Button) byId("releases.promote");
        onFx(() -> {
            button.requestFocus();
            return true;
        });

        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), ran);
        assertTrue(button.isFocused());
        assertFalse(button.isDisabled());
        assertEquals("Promote, off: Not yet: 2 of 8 checks fail", button.getAccessibleText());
        assertTrue(robot.lookup("Not yet: 2 of 8 checks fail").query().isVisible());

        onFx(() -> {
            readiness.set(Readiness.ready());
            return true;
        });
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SPACE);
        robot.clickOn(button);
        assertEquals(List.of("promote", "promote", "promote"), ran);
        assertFalse(isShown("releases.promote.reason"));
    }
}
