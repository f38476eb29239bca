package io.releasegate.app.shell;

import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.Theme;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Screen;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on every screen. */
final class ShellActions {

    private ShellActions() {}

    static boolean worksUnderOverlay(Action action) {
        return action.id().startsWith("shell.zoom")
                || action.id().startsWith("shell.theme")
                || action.id().equals("shell.palette");
    }

    static void registerLook(ActionRegistry actions, Theme theme) {
        actions.register(
                Action.of("shell.theme", "Switch to dark", Feather.MOON)
                        .title(
                                theme.darkProperty()
                                        .map(dark -> dark ? "Switch to light" : "Switch to dark"))
                        .run(() ->
                                choose(
                                        theme,
                                        theme.darkProperty().get()
                                                ? Appearance.LIGHT
                                                : Appearance.DARK)),
                Action.of(
                                "shell.theme-system",
                                "Follow light and dark of the desktop",
                                Feather.SUNRISE)
                        .run(() -> choose(theme, Appearance.SYSTEM)),
                Action.of("shell.zoom-in", "Larger", Feather.ZOOM_IN)
                        .keys("Ctrl+Plus|Ctrl+Equals|Ctrl+Add|Ctrl+Shift+Equals")
                        .run(theme::zoomIn),
                Action.of("shell.zoom-out", "Smaller", Feather.ZOOM_OUT)
                        .keys("Ctrl+Minus|Ctrl+Subtract")
                        .run(theme::zoomOut),
                Action.of("shell.zoom-reset", "Normal size", Feather.MAXIMIZE)
                        .keys("Ctrl+0|Ctrl+Numpad 0")
                        .run(theme::zoomReset),
                Action.of("shell.reduce-motion", "Reduce motion", Feather.PAUSE)
                        .title(
                                theme.reducedMotionProperty()
                                        .map(on -> on ? "Allow motion" : "Reduce motion"))
                        .run(() ->
                                theme.reducedMotionProperty()
                                        .set(!theme.reducedMotionProperty().get())));
    }

    static void registerScreens(ActionRegistry actions, List<Screen> screens, Navigator navigator) {
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            actions.register(
                    Action.of("shell.go-" + screen.id(), "Go to " + screen.title(), screen.icon())
                            .keys("Ctrl+" + (i + 1))
                            .run(() -> navigator.go(screen.id())));
        }
    }

    private static void choose(Theme theme, Appearance appearance) {
        theme.appearanceProperty().set(appearance);
    }
}
