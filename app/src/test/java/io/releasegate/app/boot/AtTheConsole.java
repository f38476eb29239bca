package io.releasegate.app.boot;

import static org.junit.jupiter.api.Assertions.fail;

import io.releasegate.app.testing.FxTest;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.Theme;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.launch.SampleWorkspace;
import io.releasegate.model.PersonId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody at the real console over the sample world, with keyboard, mouse and patience. */
abstract class AtTheConsole extends FxTest {
    private static final int PATIENCE = 30;
    private static final int MOST_STEPS = 60;

    @TempDir Path home;
    private HaldenMachine halden;
    private LocalWorkspace workspace;

    /** Opens the window over the sample world for one of its people. */
    void sitDown(String person, String screen) throws FailureException {
        halden = new HaldenMachine(home);
        workspace = SampleWorkspace.withHistory(home.resolve("halden"), halden.machine());
        Opening opening = Opening.of(workspace);
        Signers signers = new Signers(workspace);
        PersonId first = new PersonId(person);
        signers.signIn(first, opening.publicPassphrase().orElseThrow().toCharArray());
        onFx(() -> {
            Theme calm = new Theme(Appearance.LIGHT);
            calm.reducedMotionProperty().set(true);
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(1440);
            stage().setHeight(900);
            new Console(
                            stage(),
                            opening,
                            signers,
                            calm,
                            first,
                            halden.clock(),
                            () -> halden.machine().ids().next(),
                            screen)
                    .show();
            return true;
        });
        settle();
    }

    @AfterEach
    void leave() {
        if (workspace != null) {
            onFx(() -> {
                stage().close();
                return true;
            });
            settle();
            workspace.close();
        }
    }

    Governance engine() {
        return workspace.governance();
    }

    Instant now() {
        return halden.clock().instant();
    }

    void timePasses(Duration length) {
        halden.goTo(now().plus(length));
    }

    /** Waits until it is so; every look is on the FX thread. */
    void until(String what, Callable<Boolean> isSo) {
        waitFor(what, () -> onFx(isSo));
    }

    /** The same for what the engine says, which is never asked on the FX thread. */
    void untilEngine(String what, Callable<Boolean> isSo) {
        waitFor(what, isSo);
    }

    private void waitFor(String what, Callable<Boolean> isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo);
        } catch (TimeoutException e) {
            picture("story-stuck");
            fail("Waited in vain until " + what + ". The window shows: " + onFx(this::allWords), e);
        }
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Types into whatever has the focus, all at once: a robot rests after each character. */
    void type(String words) {
        onFx(() -> {
            for (char letter : words.toCharArray()) {
                Node focused = stage().getScene().getFocusOwner();
                Event.fireEvent(focused, typed(String.valueOf(letter)));
            }
            return true;
        });
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    /** Moves with a key until it is so. */
    void pressUntil(KeyCode key, String what, Callable<Boolean> isSo) {
        for (int step = 0; step < MOST_STEPS && !onFx(isSo); step++) {
            press(key);
        }
        until(what, isSo);
    }

    void click(String id) {
        until(id + " is shown", () -> find(id).isPresent());
        robot.clickOn(byId(id), Motion.DIRECT);
    }

    Optional<Node> find(String id) {
        return find(node -> id.equals(node.getId()));
    }

    Optional<Node> find(Predicate<Node> wanted) {
        return robot.lookup((Node node) -> wanted.test(node) && isReallyShown(node)).tryQuery();
    }

    private static boolean isReallyShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.getBoundsInLocal();
        return node.getScene() != null && !bounds.isEmpty();
    }

    boolean isFocused(String id) {
        return find(id).filter(Node::isFocused).isPresent();
    }

    boolean isFocusIn(String id) {
        return find(id).filter(Node::isFocusWithin).isPresent();
    }

    /** Everything that can be read in a part of the window. */
    String words(String id) {
        return find(id).map(this::wordsIn).orElse("");
    }

    String wordsIn(Node part) {
        return robot.from(part).lookup((Node node) -> node instanceof Labeled).queryAll().stream()
                .filter(AtTheConsole::isReallyShown)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private String allWords() {
        return wordsIn(stage().getScene().getRoot());
    }

    /** What a screen reader says of a part. */
    String spoken(String id) {
        return find(id).map(Node::getAccessibleText).orElse("");
    }
}
