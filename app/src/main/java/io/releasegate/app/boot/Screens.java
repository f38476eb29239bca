package io.releasegate.app.boot;

import io.releasegate.app.feature.approvals.ApprovalsScreen;
import io.releasegate.app.feature.overview.OverviewScreen;
import io.releasegate.app.feature.policies.PoliciesScreen;
import io.releasegate.app.feature.releases.ReleasesScreen;
import io.releasegate.app.feature.releases.sheet.ReleaseSheets;
import io.releasegate.app.shell.ShellModel;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.launch.workspace.DraftJournal;
import io.releasegate.launch.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The screens of the console, in the order of the rail. */
final class Screens {
    private final OverviewScreen overview;
    private final PoliciesScreen policies;
    private final ReleasesScreen releases;
    private final ApprovalsScreen approvals;
    private final ReleaseSheets sheets;

    Screens(Opening opening, Desk desk, Seat seat) {
        Governance port = opening.workspace().governance();
        Releases moves = GuardedPort.guard(port.releases());
        Policies texts = GuardedPort.guard(port.policies());
        sheets =
                new ReleaseSheets(
                        moves, texts, GuardedPort.guard(port.configurations()), desk, seat);
        overview = new OverviewScreen(GuardedPort.guard(port.boards()), moves, desk, seat, sheets);
        policies =
                new PoliciesScreen(
                        texts,
                        moves,
                        GuardedPort.guard(port.configurations()),
                        folder(opening.workspace().files()),
                        new GovernedLint(
                                GuardedPort.guard(port.configurations()), desk.tick()::now),
                        desk,
                        seat,
                        sheets);
        releases =
                new ReleasesScreen(
                        moves, texts, GuardedPort.guard(port.configurations()), desk, seat, sheets);
        approvals =
                new ApprovalsScreen(
                        GuardedPort.guard(port.approvals()), texts, moves, desk, seat, sheets);
        sheets.onDone(this::refresh);
    }

    private static WorkspacePolicyFolder folder(Workspace files) {
        return new WorkspacePolicyFolder(files.policies(), new DraftJournal(files.drafts()));
    }

    List<Screen> all() {
        return List.of(overview, policies, releases, approvals);
    }

    /** Lets the palette and the status bar know what the screens know. */
    void fill(ShellModel model) {
        model.paletteSources().add(overview);
        policies.problemsProperty()
                .subscribe(count ->
                        model.problemsProperty()
                                .set(
                                        Optional.of(
                                                new ShellModel.Problems(
                                                        count.errors(), count.warnings()))));
    }

    /** Something was recorded: what is shown may have changed. */
    void refresh() {
        overview.refresh();
        policies.refresh();
        releases.refresh();
        approvals.refresh();
        sheets.refresh();
    }
}
