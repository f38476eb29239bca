package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.TaskScope;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Receipt;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.Placed;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The acts on releases, each as a sheet above whatever screen is shown. */
public final class ReleaseSheets implements ReleaseActs {
    private final ActDesk act;
    private final Desk desk;
    private final Seat seat;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable ActViewModel shown;

    public ReleaseSheets(
            Releases releases,
            Policies policies,
            Configurations configurations,
            Desk desk,
            Seat seat) {
        this.act = new ActDesk(releases, policies, configurations);
        this.desk = desk;
        this.seat = seat;
    }

    /** Called on the FX thread after an act was recorded. */
    public void onDone(Runnable listener) {
        listeners.add(listener);
    }

    /** Something was recorded: an open sheet looks whether it still shows the truth. */
    public void refresh() {
        ActViewModel model = shown;
        if (model != null) {
            model.lookAgain();
        }
    }

    @Override
    public void promote(Subject subject, EnvironmentId into) {
        show(
                "releases.promote-sheet",
                "Promote " + subject.key() + " to",
                into,
                "Request approval",
                tasks ->
                        new PromoteViewModel(
                                act, tasks, seat, desk.tick(), subject, into, Optional.empty()));
    }

    @Override
    public void place(Subject subject, Sha256 snapshot, EnvironmentId into) {
        show(
                "releases.place-sheet",
                "Release " + subject.key() + " to",
                into,
                "Activate now",
                tasks ->
                        new PromoteViewModel(
                                act,
                                tasks,
                                seat,
                                desk.tick(),
                                subject,
                                into,
                                Optional.of(snapshot)));
    }

    @Override
    public void rollBack(Subject subject, EnvironmentId in, ReleaseId to) {
        show(
                        "releases.rollback-sheet",
                        "Roll back " + subject.key() + " in",
                        in,
                        "Roll back",
                        tasks ->
                                new RollbackViewModel(
                                        act, tasks, seat, desk.tick(), subject, in, to))
                .danger();
    }

    @Override
    public void open(ReleaseId release) {
        find(release, found -> OpenViewModel.likely(found));
    }

    /** The same with a move chosen already. */
    public void open(ReleaseId release, OpenMove move) {
        find(release, found -> move);
    }

    /** The sheet is named after the release, so that is read first. */
    private void find(ReleaseId id, Function<Release, OpenMove> move) {
        desk.tasks()
                .of("Open release " + id, () -> act.releases().find(id, AsOf.NOW))
                .replacing("releases.open")
                .onSuccess(release ->
                        show(
                                "releases.open-sheet",
                                release.subject().key()
                                        + " "
                                        + Alias.of(release.snapshot())
                                        + " in",
                                release.environment(),
                                "Activate now",
                                tasks ->
                                        new OpenViewModel(
                                                act,
                                                tasks,
                                                seat,
                                                desk.tick(),
                                                id,
                                                move.apply(release))))
                .onFailure(failed -> warn(FailureText.of(failed)))
                .run();
    }

    private void warn(Problem problem) {
        desk.toasts()
                .show(
                        new Toast(
                                Toast.Tone.WARNING,
                                problem.sentence(),
                                problem.next(),
                                Optional.empty()));
    }

    private Sheet show(
            String id,
            String title,
            EnvironmentId environment,
            String verb,
            Function<TaskScope, ActViewModel> make) {
        ActViewModel model = make.apply(desk.tasks().scope());
        Action primary =
                Action.of(id.replace("-sheet", "-now"), verb, Feather.CHECK)
                        .title(model.title(verb))
                        .keys("Ctrl+Enter")
                        .readiness(model.readiness())
                        .run(model::press);
        Sheet sheet =
                new Sheet(id, title, seat.look(environment), primary)
                        .with(new ActBody(model))
                        .note(new SimpleStringProperty("Recorded as " + you()));
        leaveOnlyTwice(sheet, model);
        sheet.onClosed(() -> {
            model.close();
            shown = null;
        });
        model.onDone((placed, receipt) -> {
            sheet.close();
            receipt(placed, receipt);
            List.copyOf(listeners).forEach(Runnable::run);
        });
        shown = model;
        desk.sheets().open(sheet);
        model.load();
        return sheet;
    }

    private String you() {
        return seat.nameOf(seat.person().getValue());
    }

    /** A typed reason is not lost by one Esc: the first one only says so. */
    private void leaveOnlyTwice(Sheet sheet, ActViewModel model) {
        boolean[] asked = {false};
        model.reasonProperty().subscribe(words -> asked[0] = false);
        sheet.mayLeave(() -> {
            if (!model.isTouched() || asked[0]) {
                return true;
            }
            asked[0] = true;
            desk.toasts()
                    .show(
                            new Toast(
                                    Toast.Tone.NOTE,
                                    "You typed a reason",
                                    "Leave once more to drop it.",
                                    Optional.empty()));
            return false;
        });
    }

    private void receipt(Placed placed, Receipt receipt) {
        Release release = placed.release();
        String name = release.subject().key() + " " + Alias.of(release.snapshot()) + " ";
        String entry =
                " Ledger entry "
                        + receipt.head().seq()
                        + ", "
                        + receipt.head().hash().short8()
                        + ".";
        String missing =
                placed.missing().isEmpty()
                        ? ""
                        : " Missing: "
                                + String.join(
                                        " ",
                                        placed.missing().stream().map(Reason::sentence).toList());
        desk.toasts()
                .show(
                        new Toast(
                                missing.isEmpty() || release.lifecycle() != Lifecycle.DRAFT
                                        ? Toast.Tone.DONE
                                        : Toast.Tone.WARNING,
                                title(release),
                                name + became(release) + "." + missing + entry,
                                Optional.empty()));
    }

    private String title(Release release) {
        String where = seat.look(release.environment()).name();
        return switch (release.lifecycle()) {
            case ACTIVE -> "Active in " + where;
            case AWAITING_APPROVAL -> "Approval requested for " + where;
            case READY -> "Ready for " + where;
            case SCHEDULED -> "Scheduled for " + where;
            case DRAFT -> "Draft in " + where;
            case CANCELLED -> "Withdrawn from " + where;
            case REJECTED, SUPERSEDED, ROLLED_BACK -> "Recorded for " + where;
        };
    }

    private String became(Release release) {
        return switch (release.lifecycle()) {
            case ACTIVE ->
                    release.confirmBy()
                            .map(until ->
                                    "is active; another person confirms until "
                                            + TimeText.table(until, desk.tick().zone()))
                            .orElse("is active");
            case AWAITING_APPROVAL -> "awaits approval";
            case READY -> "is ready to be activated";
            case SCHEDULED ->
                    "takes effect "
                            + release.effectiveAt()
                                    .map(at -> TimeText.absolute(at, desk.tick().zone()))
                                    .orElse("later");
            case DRAFT -> "is a draft";
            case CANCELLED -> "is cancelled";
            case REJECTED -> "is rejected";
            case SUPERSEDED -> "is superseded";
            case ROLLED_BACK -> "is rolled back";
        };
    }
}
