package io.releasegate.app.shell;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.theme.Theme;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.overlay.Banner;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The window: the frame that every screen shares, and what lies above it. */
public final class Shell {
    private static final double NARROW = 1100;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final ShellModel model;
    private final List<Screen> screens;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final BooleanBinding narrow = root.widthProperty().lessThanOrEqualTo(NARROW);
    private final Overlay overlay = new Overlay();
    private final List<String> recent = new ArrayList<>();
    private final Palette palette;
    private final Stagehand stagehand;
    private final Regions regions = new Regions();

    /**
     * Builds the window without showing it.
     *
     * @param screens in the order of the rail
     * @param desk the same that the screens were given
     */
    public Shell(Stage stage, ShellModel model, List<Screen> screens, Desk desk, Theme theme) {
        this.stage = stage;
        this.model = model;
        this.screens = List.copyOf(screens);
        this.desk = desk;
        this.palette = new Palette(model, this::index, recent, overlay::close);
        this.stagehand = new Stagehand(this.screens, desk.navigator());
        registerActions(theme);
        build();
        Scene scene = new Scene(new ZoomPane(root, theme), WIDTH, HEIGHT);
        theme.dress(scene);
        new Keys(desk, overlay::isOpen).listenTo(scene);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.titleProperty().bind(title());
    }

    /** Shows the window and opens the screen the navigator points at. */
    public void show() {
        stagehand.start();
        fitScreen();
        stage.show();
    }

    /** The usual size, or what the screen of this machine has room for. */
    private void fitScreen() {
        if (Double.isNaN(stage.getWidth())) {
            Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, room.getWidth()));
            stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        }
    }

    /** Closes the screen that is shown, so that nothing goes on behind a closed window. */
    public void close() {
        stagehand.stop();
    }

    private void registerActions(Theme theme) {
        desk.actions()
                .register(
                        Action.of("shell.palette", "Search or run…", Feather.SEARCH)
                                .keys("Ctrl+K")
                                .run(this::togglePalette),
                        Action.of("shell.keys", "Show all keys", Feather.HELP_CIRCLE)
                                .keys("F1")
                                .run(this::showKeys),
                        Action.of("shell.next-region", "Next region", Feather.CORNER_DOWN_RIGHT)
                                .keys("F6")
                                .run(() -> regions.next(stage.getScene())));
        ShellActions.registerScreens(desk.actions(), screens, desk.navigator());
        ShellActions.registerLook(desk.actions(), theme);
    }

    private void build() {
        root.setId("shell.root");
        TopBar top = new TopBar(model, desk.navigator(), narrow, this::togglePalette);
        NavigationRail rail =
                new NavigationRail(screens, desk.navigator(), model.personas(), narrow);
        StatusBar status =
                new StatusBar(
                        model,
                        desk.navigator(),
                        new RunningTasks(desk.tasks()),
                        desk.tick(),
                        narrow);
        VBox main = new VBox(banners(), stagehand.stage());
        main.getStyleClass().add("rg-main");
        VBox.setVgrow(stagehand.stage(), Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        StackPane middle = new StackPane(new HBox(rail, main), desk.sheets(), desk.toasts());
        StackPane.setAlignment(desk.toasts(), Pos.BOTTOM_RIGHT);
        BorderPane frame = new BorderPane(middle);
        frame.setTop(new VBox(top, new EnvironmentLine(model, desk.navigator())));
        frame.setBottom(status);
        frame.getStyleClass().add(StyleClass.FRAME);
        root.getChildren().addAll(frame, overlay);
        narrow.subscribe(small -> {
            root.getStyleClass().remove("rg-narrow");
            if (small) {
                root.getStyleClass().add("rg-narrow");
            }
        });
        regions.add(top, rail, stagehand.stage(), status);
    }

    private VBox banners() {
        VBox banners = new VBox();
        banners.setId("shell.banners");
        Runnable show =
                () -> {
                    banners.getChildren().clear();
                    if (model.sampleProperty().get()) {
                        banners.getChildren().add(sampleBanner());
                    }
                    model.bannerProperty().get().ifPresent(banners.getChildren()::add);
                };
        model.sampleProperty().subscribe(show);
        model.bannerProperty().subscribe(show);
        show.run();
        return banners;
    }

    private static Banner sampleBanner() {
        Banner banner =
                new Banner(
                        Banner.Kind.NOTE,
                        Feather.PACKAGE,
                        "Sample workspace: passphrases are public",
                        Optional.empty());
        banner.setId("shell.sample-banner");
        return banner.asStrip();
    }

    private PaletteSearch index() {
        PaletteSearch search = new PaletteSearch(recent);
        desk.actions().actions().stream()
                .filter(action -> !action.id().startsWith("shell.go-"))
                .filter(action -> !action.id().equals("shell.palette"))
                .forEach(search::add);
        for (int i = 0; i < screens.size(); i++) {
            search.add(screens.get(i), i + 1, desk.navigator()::go);
        }
        model.paletteSources().forEach(source -> source.entries().forEach(search::add));
        return search;
    }

    private void togglePalette() {
        if (overlay.shows(palette)) {
            overlay.close();
        } else if (desk.sheets().current().isEmpty()) {
            overlay.open(palette);
            palette.reopen();
        }
    }

    private void showKeys() {
        overlay.open(new KeySheet(screens, desk.actions().actions()));
    }

    private ObservableValue<String> title() {
        return Bindings.createStringBinding(
                this::titleWords,
                desk.navigator().placeProperty(),
                desk.navigator().environmentProperty(),
                model.connectionProperty());
    }

    private String titleWords() {
        List<String> parts = new ArrayList<>();
        parts.add(stagehand.subject());
        desk.navigator()
                .environmentProperty()
                .get()
                .ifPresent(id -> parts.add(model.look(id).name()));
        parts.add(model.connectionProperty().get());
        return String.join(" · ", parts);
    }
}
