package io.releasegate.app.feature.policies;

import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.Theme;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.model.version.Subject;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/**
 * How long a key takes, headless: until its glyph is laid out and drawn (counted per pulse), and
 * until lint has looked at the text that has it. Run by {@code main}; nothing here is asserted.
 */
final class EditorBenchmark {
    private static final int FILES = 250;
    private static final int WARM = 60;
    private static final int KEYS = 200;

    private final FxTaskRunner tasks = new FxTaskRunner();
    private final PolicyPort port = new PolicyPort();
    private final BlockingQueue<Long> pulses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> looks = new LinkedBlockingQueue<>();
    private Scene scene;
    private PoliciesScreen screen;

    private EditorBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        int small = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        new EditorBenchmark().run(small, true);
        new EditorBenchmark().run(large, false);
        System.exit(0);
    }

    private void run(int lines, boolean waitForLint) throws InterruptedException {
        for (int i = 0; i < FILES - 1; i++) {
            port.folder.files.put("team/policy-%03d.yaml".formatted(i), compiled(i));
        }
        port.folder.files.put("a/large.yaml", registry(lines));
        onFx(this::open);
        waitForLook();
        CodeArea area = (CodeArea) find("policies.editor");
        int at = area.getText().indexOf("soak.hours", area.getLength() / 2) - 1;
        onFx(() -> {
            area.requestFocus();
            area.moveTo(at);
            area.requestFollowCaret();
        });
        long[] glyphs = new long[KEYS];
        long[] findings = new long[KEYS];
        for (int i = 0; i < WARM + KEYS; i++) {
            Thread.sleep(waitForLint ? 30 : 60);
            long[] took = key(area, i % 2 == 0, waitForLint);
            if (i >= WARM) {
                glyphs[i - WARM] = took[0];
                findings[i - WARM] = took[1];
            }
        }
        print(lines + " lines, key to glyph", glyphs);
        if (waitForLint) {
            print(lines + " lines in " + FILES + " files, key to diagnostics", findings);
        }
        onFx(() -> scene.getWindow().hide());
    }

    private void open() {
        SheetHost sheets = new SheetHost(new Theme(Appearance.LIGHT));
        ToastStack toasts = new ToastStack();
        Desk desk =
                new Desk(
                        new ActionRegistry(),
                        new Navigator(Place.of("policies")),
                        sheets,
                        toasts,
                        tasks,
                        Tick.manual(() -> TestReleases.NOW, ZoneId.of("UTC")));
        screen =
                new PoliciesScreen(
                        port.desk(new TestSeat("mira")), desk, nowhere(), Rest.onFxThread());
        scene = new Scene(new StackPane(screen.view(), sheets, toasts), 1264, 780);
        new Theme(Appearance.LIGHT).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        scene.addPostLayoutPulseListener(() -> pulses.add(System.nanoTime()));
        screen.model().checkedProperty().addListener((p, b, n) -> looks.add(System.nanoTime()));
        screen.open();
        screen.show(Place.of("policies").at(new Subject.Policy("large")));
    }

    /** One letter typed or taken back; nanoseconds to the pulse after it and to lint's answer. */
    private long[] key(CodeArea area, boolean type, boolean waitForLint)
            throws InterruptedException {
        pulses.clear();
        looks.clear();
        long[] start = new long[1];
        onFx(() -> {
            pulses.clear();
            start[0] = System.nanoTime();
            Event.fireEvent(area, type ? typed("x") : backspace());
        });
        Long pulse = pulses.poll(5, TimeUnit.SECONDS);
        long glyph = pulse == null ? -1 : pulse - start[0];
        if (!waitForLint) {
            return new long[] {glyph, 0};
        }
        Long look = looks.poll(10, TimeUnit.SECONDS);
        return new long[] {glyph, look == null ? -1 : look - start[0]};
    }

    private void waitForLook() throws InterruptedException {
        Long look = looks.poll(60, TimeUnit.SECONDS);
        while (look != null) {
            look = looks.poll(2, TimeUnit.SECONDS);
        }
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
    }

    private static KeyEvent backspace() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.BACK_SPACE, false, false, false, false);
    }

    private Node find(String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void onFx(Runnable work) throws InterruptedException {
        BlockingQueue<Boolean> done = new LinkedBlockingQueue<>();
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.add(true);
            }
        });
        done.take();
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-48s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   max %6.1f ms%n",
                what,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
        return sorted[index] / 1e6;
    }

    private static String compiled(int number) {
        return """
        policy_id: policy-%d
        version: "1.0.0"
        name: Policy %d
        description: One of many.
        controls:
          - signal: team.metric%d
            operator: ">="
            value: %d
          - signal: team.area
            operator: "=="
            value: area-%d
        enforcement:
          result: %s
          message: Look at it.
        """
                .formatted(
                        number,
                        number,
                        number % 40,
                        number % 7,
                        number % 11,
                        number % 3 == 0 ? "BLOCK" : "WARN");
    }

    private static String registry(int lines) {
        StringBuilder text = new StringBuilder("policy_id: large\ntransition_rules:\n");
        for (int i = 0; text.chars().filter(c -> c == '\n').count() < lines; i += 20) {
            for (int j = i; j < i + 20; j++) {
                text.append(
                        """
                          - rule_id: rule-%d
                            transition_id: move-%d
                            environment: prod
                            priority: %d
                            conditions:
                              soak.hours: { gte: %d }
                            result: %s
                            message: Too early.
                        """
                                .formatted(
                                        j,
                                        j / 2,
                                        j + 1,
                                        10 + j % 5,
                                        j % 2 == 0 ? "ALLOW" : "BLOCK"));
            }
        }
        return text.toString();
    }

    private static ReleaseActs nowhere() {
        return (ReleaseActs)
                Proxy.newProxyInstance(
                        ReleaseActs.class.getClassLoader(),
                        new Class<?>[] {ReleaseActs.class},
                        (proxy, method, arguments) -> {
                            throw new AssertionError("not part of this");
                        });
    }
}
