package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.Alias;
import io.releasegate.model.release.Release;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Screen 4: the inbox of approvals. */
public final class ApprovalsScreen implements Screen {
    private final Desk desk;
    private final Seat seat;
    private final ReleaseActs acts;
    private final ApprovalsViewModel model;
    private final ApprovalsActions actions;
    private final ReadOnlyIntegerWrapper badge = new ReadOnlyIntegerWrapper(0);
    private @Nullable ApprovalsView view;

    public ApprovalsScreen(
            Approvals approvals,
            Policies policies,
            Releases releases,
            Desk desk,
            Seat seat,
            ReleaseActs acts) {
        this.desk = desk;
        this.seat = seat;
        this.acts = acts;
        this.model =
                new ApprovalsViewModel(
                        new ReviewDesk(approvals, policies, releases, seat), desk.tasks(), seat);
        this.actions = actions();
        desk.actions()
                .register(
                        actions.open(),
                        actions.approve(),
                        actions.reject(),
                        actions.note(),
                        actions.reevaluate());
        model.onSigned(this::receipt);
        model.items()
                .addListener(
                        (ListChangeListener<Approvals.Item>)
                                change -> badge.set((int) model.count(Approvals.Box.MINE)));
        seat.person().subscribe(person -> model.refresh());
    }

    private ApprovalsActions actions() {
        return new ApprovalsActions(
                Action.of("approvals.open", "Open the changes", Feather.EYE)
                        .keys("D")
                        .readiness(openReadiness())
                        .run(model::openChanges),
                Action.of("approvals.approve", "Approve", Feather.USER_CHECK)
                        .title(
                                model.reviewProperty()
                                        .map(i -> i.map(RequestWords::favour).orElse("Approve")))
                        .keys("A")
                        .readiness(model.approveReadiness())
                        .run(model::approve),
                Action.of("approvals.reject", "Reject", Feather.USER_X)
                        .keys("R")
                        .readiness(model.rejectReadiness())
                        .run(model::reject),
                Action.of("approvals.focus-note", "Write the note", Feather.EDIT_3)
                        .keys("N")
                        .run(this::focusNote),
                Action.of("approvals.reevaluate", "Re-evaluate", Feather.REFRESH_CW)
                        .readiness(openReadiness())
                        .run(() ->
                                model.reviewProperty()
                                        .get()
                                        .ifPresent(i -> acts.open(i.release().id()))));
    }

    private ObservableValue<Readiness> openReadiness() {
        return Bindings.createObjectBinding(
                () ->
                        Readiness.unless(
                                model.reviewProperty().get().isPresent()
                                        ? ""
                                        : "Nothing is chosen"),
                model.reviewProperty());
    }

    private void focusNote() {
        if (view != null) {
            view.focusNote();
        }
    }

    private void receipt(Release release) {
        desk.toasts()
                .show(
                        Toast.done(
                                "Signed for " + seat.look(release.environment()).name(),
                                release.subject().key()
                                        + " "
                                        + Alias.of(release.snapshot())
                                        + " is now "
                                        + release.lifecycle()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' ')
                                        + "."));
    }

    @Override
    public String id() {
        return "approvals";
    }

    @Override
    public String title() {
        return "Approvals";
    }

    @Override
    public Ikon icon() {
        return Feather.USER_CHECK;
    }

    @Override
    public Node view() {
        if (view == null) {
            view = new ApprovalsView(model, seat, desk.tick(), actions);
        }
        return view;
    }

    @Override
    public void open() {
        model.refresh();
        if (view != null) {
            view.focusList();
        }
    }

    @Override
    public void close() {}

    /** Something was recorded: what waits may have changed. Called on the FX thread. */
    public void refresh() {
        model.refresh();
    }

    @Override
    public void show(Place place) {
        place.release().ifPresent(model::reveal);
    }

    @Override
    public ObservableIntegerValue badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public String subject() {
        return model.reviewProperty().get().map(item -> item.release().subject().key()).orElse("");
    }
}
