package io.releasegate.app.feature.releases;

import io.releasegate.app.feature.releases.sheet.DiffSheet;
import io.releasegate.app.feature.releases.sheet.OpenMove;
import io.releasegate.app.feature.releases.sheet.ReleaseSheets;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Screen 3: the history of a subject, and what can be done with its releases. */
public final class ReleasesScreen implements Screen {
    private final Desk desk;
    private final Seat seat;
    private final ReleaseSheets sheets;
    private final ReleasesViewModel model;
    private final ReleasesActions actions;
    private @Nullable ReleasesView view;

    public ReleasesScreen(
            Releases releases,
            Policies policies,
            Configurations configurations,
            Desk desk,
            Seat seat,
            ReleaseSheets sheets) {
        this.desk = desk;
        this.seat = seat;
        this.sheets = sheets;
        this.model =
                new ReleasesViewModel(
                        new ReleasesDesk(releases, policies, configurations),
                        desk.tasks(),
                        seat,
                        desk.tick());
        this.actions = actions();
        desk.actions().register(actions.all());
        model.selectedProperty().subscribe(now -> focusEnvironment());
    }

    private ReleasesActions actions() {
        return new ReleasesActions(
                List.of(
                        move(
                                Action.of(
                                                "releases.promote",
                                                "Promote…",
                                                Feather.ARROW_RIGHT_CIRCLE)
                                        .keys("Ctrl+Shift+P"),
                                RowMoves::againstPromote,
                                this::promote),
                        move(
                                Action.of(
                                                "releases.rollback",
                                                "Roll back to this…",
                                                Feather.ROTATE_CCW)
                                        .keys("Ctrl+Shift+R"),
                                RowMoves::againstRollBack,
                                release ->
                                        sheets.rollBack(
                                                release.subject(),
                                                release.environment(),
                                                release.id())),
                        open("releases.activate", "Activate…", Feather.DISC, OpenMove.ACTIVATE),
                        open("releases.schedule", "Schedule…", Feather.CLOCK, OpenMove.SCHEDULE),
                        open("releases.ask", "Ask again…", Feather.USER_CHECK, OpenMove.ASK_AGAIN),
                        open(
                                "releases.withdraw",
                                "Withdraw…",
                                Feather.MINUS_CIRCLE,
                                OpenMove.WITHDRAW)),
                move(
                        Action.of("releases.diff", "Show the diff", Feather.COLUMNS).keys("D"),
                        RowMoves::againstDiff,
                        release -> showDiff()),
                Action.of("releases.previous", "Previous event", Feather.CHEVRON_LEFT)
                        .keys("Open Bracket")
                        .run(() -> model.step(1)),
                Action.of("releases.next", "Next event", Feather.CHEVRON_RIGHT)
                        .keys("Close Bracket")
                        .run(() -> model.step(-1)),
                Action.of("releases.zoom-in", "Show less time", Feather.ZOOM_IN)
                        .keys("Add|Plus")
                        .run(() -> model.zoom(0.5)),
                Action.of("releases.zoom-out", "Show more time", Feather.ZOOM_OUT)
                        .keys("Subtract|Minus")
                        .run(() -> model.zoom(2)),
                Action.of("releases.now", "Show the present", Feather.CLOCK)
                        .keys("Home")
                        .run(model::home));
    }

    private Action open(String id, String title, Ikon icon, OpenMove move) {
        return move(
                Action.of(id, title, icon),
                moves -> moves.against(move),
                release -> sheets.open(release.id(), move));
    }

    private Action move(
            Action.Builder action, Function<RowMoves, String> rule, Consumer<Release> run) {
        return action.readiness(model.readiness(rule))
                .run(() -> model.selectedRow().flatMap(HistoryRow::release).ifPresent(run));
    }

    private void promote(Release release) {
        model.pageProperty()
                .get()
                .after(release.environment())
                .map(Environment::id)
                .ifPresent(into -> sheets.promote(release.subject(), into));
    }

    private void showDiff() {
        model.selectedRow()
                .ifPresent(row ->
                        model.readTexts(
                                row,
                                texts ->
                                        DiffSheet.open(
                                                desk.sheets(),
                                                seat.look(row.environment()),
                                                row.release().orElseThrow(),
                                                texts.from(),
                                                texts.before(),
                                                texts.after())));
    }

    /** The environment of the chosen row is the one in focus, unless the row chose itself. */
    private void focusEnvironment() {
        if (desk.navigator().placeProperty().get().screen().equals(id())) {
            model.selectedRow()
                    .map(HistoryRow::environment)
                    .ifPresent(found ->
                            desk.navigator().environmentProperty().set(Optional.of(found)));
        }
    }

    /** Something was recorded: read again. Called on the FX thread. */
    public void refresh() {
        model.refresh();
    }

    @Override
    public String id() {
        return "releases";
    }

    @Override
    public String title() {
        return "Releases";
    }

    @Override
    public Ikon icon() {
        return Feather.GIT_COMMIT;
    }

    @Override
    public Node view() {
        if (view == null) {
            view = new ReleasesView(model, seat, desk.tick(), actions);
        }
        return view;
    }

    @Override
    public void open() {
        model.refresh();
        if (view != null) {
            view.focusHistory();
        }
    }

    @Override
    public void close() {}

    @Override
    public void show(Place place) {
        if (place.subject().isPresent() || place.release().isPresent()) {
            Optional<EnvironmentId> environment = place.environment();
            model.hidden().removeIf(id -> environment.equals(Optional.of(id)));
            model.reveal(place.subject(), place.release());
        }
    }

    @Override
    public String subject() {
        return model.pageProperty().get().subject().map(Subject::key).orElse("");
    }
}
