package io.releasegate.app.boot;

import io.releasegate.app.problem.CrashDialog;
import io.releasegate.app.problem.FailureText;
import io.releasegate.app.shell.Personas.Persona;
import io.releasegate.app.shell.Shell;
import io.releasegate.app.shell.ShellModel;
import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.task.UncaughtErrors;
import io.releasegate.app.theme.Theme;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.governance.Governance;
import io.releasegate.model.PersonId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one window together over one opened workspace. Everything here runs on the FX thread. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final Opening opening;
    private final Signers signers;
    private final Theme theme;
    private final TaskRunner tasks = new FxTaskRunner();
    private final ToastStack toasts = new ToastStack();
    private final WorkspacePersonas personas;
    private final ShellModel model;
    private final Desk desk;
    private final WorkspaceSeat seat;
    private final Stage stage;
    private final Screens screens;
    private final Governance.Subscription events;

    /**
     * @param first who sits down; their key is unlocked already
     * @param ids fresh names for commands
     */
    Console(
            Stage stage,
            Opening opening,
            Signers signers,
            Theme theme,
            PersonId first,
            InstantSource clock,
            Supplier<String> ids,
            String startScreen) {
        this.stage = stage;
        this.opening = opening;
        this.signers = signers;
        this.theme = theme;
        List<Persona> everybody = opening.personas();
        Persona you =
                everybody.stream().filter(p -> p.id().equals(first)).findFirst().orElseThrow();
        List<Persona> choices = opening.publicPassphrase().isPresent() ? everybody : List.of(you);
        this.personas = new WorkspacePersonas(you, choices, this::takeOver);
        this.model = new ShellModel(personas);
        this.desk =
                new Desk(
                        new ActionRegistry(),
                        new Navigator(Place.of(startScreen)),
                        new SheetHost(theme),
                        toasts,
                        tasks,
                        Tick.everySecond(clock, ZoneId.systemDefault()));
        this.seat =
                new WorkspaceSeat(
                        opening.workspace().tenant(),
                        ids,
                        personas,
                        signers,
                        model,
                        opening.names());
        fillModel();
        this.screens = new Screens(opening, desk, seat);
        choices.stream().filter(choice -> choices.size() > 1).forEach(this::offer);
        this.events =
                opening.workspace()
                        .governance()
                        .subscribe(event -> tasks.later(() -> recorded(event.entry().seq())));
    }

    private void fillModel() {
        model.environments()
                .setAll(opening.environments().stream().map(EnvironmentLook::of).toList());
        model.connectionProperty().set(opening.workspace().governance().capabilities().backend());
        boolean ready = opening.health().ready();
        model.engineReadyProperty().set(ready);
        model.engineProperty()
                .set(
                        ready
                                ? model.connectionProperty().get() + " ready"
                                : opening.health().sentence());
        model.ledgerHeadProperty().set(opening.health().head().seq());
        model.sampleProperty().set(opening.publicPassphrase().isPresent());
    }

    void show() {
        Shell shell = new Shell(stage, model, screens.all(), desk, theme);
        screens.fill(model);
        UncaughtErrors.tell(tasks, this::crashed);
        new SchedulerPulse(
                        GuardedPort.guard(opening.workspace().governance().releases()),
                        seat,
                        opening::mayRunScheduler,
                        tasks,
                        toasts)
                .follow(desk.tick());
        stage.setOnHidden(hidden -> {
            events.close();
            shell.close();
        });
        shell.show();
        // Also what is not shown yet: the palette leads to subjects on the board from the start.
        screens.refresh();
    }

    /** Something was recorded, by this console or another part of this process. */
    private void recorded(long seq) {
        model.ledgerHeadProperty().set(Math.max(seq, model.ledgerHeadProperty().get()));
        screens.refresh();
    }

    /** Taking somebody's seat is a command like any other, so the palette finds it. */
    private void offer(Persona choice) {
        desk.actions()
                .register(
                        Action.of(
                                        "boot.become-" + choice.id(),
                                        "Act as " + choice.name(),
                                        Feather.USER)
                                .anywhere()
                                .run(() -> personas.become(choice.id())));
    }

    private void crashed(Throwable error) {
        LOG.error("uncaught", error);
        new CrashDialog(stage, theme, error).show();
    }

    private void takeOver(PersonId person) {
        char[] passphrase = opening.publicPassphrase().orElseThrow().toCharArray();
        tasks.<Boolean>of(
                        "Unlock the key of " + seat.nameOf(person),
                        () -> {
                            signers.signIn(person, passphrase);
                            return true;
                        })
                .replacing("boot.take-over")
                .onSuccess(done -> {
                    personas.seated(person);
                    screens.refresh();
                })
                .onFailure(failed ->
                        toasts.show(
                                new Toast(
                                        Toast.Tone.WARNING,
                                        "Not signed in",
                                        FailureText.of(failed).sentence(),
                                        Optional.empty())))
                .run();
    }
}
