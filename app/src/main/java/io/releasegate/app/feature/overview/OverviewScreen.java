package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.PaletteEntry;
import io.releasegate.app.widget.action.PaletteSource;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Boards.Task;
import io.releasegate.governance.Releases;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Screen 1: what is active where, what comes next, and what needs you. */
public final class OverviewScreen implements Screen, PaletteSource {
    private final Desk desk;
    private final Seat seat;
    private final OverviewModels models;
    private final OverviewActs acts;
    private final OverviewActions actions;
    private final PaletteSource places;
    private boolean open;
    private @Nullable OverviewView view;

    /**
     * @param acts opens the sheets for promoting and for going on with a release
     */
    public OverviewScreen(
            Boards boards, Releases releases, Desk desk, Seat seat, ReleaseActs acts) {
        this.desk = desk;
        this.seat = seat;
        OverviewViewModel overview = new OverviewViewModel(boards, desk.tasks(), seat);
        this.models =
                new OverviewModels(
                        overview,
                        new NeedsViewModel(
                                overview.boardProperty(), desk.tick()::now, desk.tick().zone()),
                        new WhyViewModel(overview, releases, desk.tasks(), seat),
                        new WhyFacts(seat, desk.tick().zone()));
        this.acts = new OverviewActs(models, desk, seat, acts);
        this.actions = this.acts.actions();
        this.places = new BoardPlaces(overview.boardProperty()::get, desk.navigator(), desk.tick());
        register();
        follow(overview);
    }

    private void register() {
        desk.actions()
                .register(
                        actions.review(),
                        actions.promote(),
                        actions.openRelease(),
                        actions.openCell(),
                        actions.pin(),
                        actions.copyWhy(),
                        actions.allNeeds(),
                        actions.writePolicy(),
                        Action.of("overview.focus-filter", "Filter subjects", Feather.FILTER)
                                .keys("Slash")
                                .run(() -> optionalView().ifPresent(OverviewView::focusFilter)),
                        Action.of(
                                        "overview.next-part",
                                        "Next part of the overview",
                                        Feather.CORNER_DOWN_RIGHT)
                                .keys("F6")
                                .run(this::nextPart));
    }

    /** The environment in focus and the chosen column are one. */
    private void follow(OverviewViewModel overview) {
        desk.navigator().environmentProperty().subscribe(overview::focus);
        overview.selectedProperty().subscribe(now -> tellEnvironment());
        // A first subscription would read at once, before the screen is wanted.
        seat.person().addListener((property, before, now) -> refresh());
    }

    private void tellEnvironment() {
        if (open) {
            models.overview()
                    .selectedProperty()
                    .get()
                    .ifPresent(key ->
                            desk.navigator()
                                    .environmentProperty()
                                    .set(Optional.of(key.environment())));
        }
    }

    private void nextPart() {
        boolean moved = optionalView().map(OverviewView::nextPart).orElse(false);
        if (!moved) {
            desk.actions().find("shell.next-region").ifPresent(Action::fire);
        }
    }

    private Optional<OverviewView> optionalView() {
        return Optional.ofNullable(view);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Ikon icon() {
        return Feather.LAYOUT;
    }

    @Override
    public Node view() {
        if (view == null) {
            view =
                    new OverviewView(
                            models, seat, desk.tick(), (Task task) -> acts.review(task), actions);
        }
        return view;
    }

    @Override
    public void open() {
        open = true;
        tellEnvironment();
        optionalView().ifPresent(OverviewView::enter);
        refresh();
    }

    @Override
    public void close() {
        open = false;
    }

    /** Something was recorded: reads the board and the explanation anew. On the FX thread. */
    public void refresh() {
        models.overview().refresh();
    }

    @Override
    public void show(Place place) {
        place.subject().ifPresent(models.overview()::reveal);
    }

    @Override
    public String subject() {
        return models.overview()
                .selectedProperty()
                .get()
                .map(key -> key.subject().key())
                .orElse("");
    }

    @Override
    public List<PaletteEntry> entries() {
        return places.entries();
    }
}
