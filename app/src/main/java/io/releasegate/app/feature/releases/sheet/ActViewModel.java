package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.problem.RefusalText;
import io.releasegate.app.task.TaskScope;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Receipt;
import io.releasegate.governance.Releases.Active;
import io.releasegate.governance.Releases.Placed;
import io.releasegate.model.Alias;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.TicketRule;
import io.releasegate.model.explain.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * One governance act while its sheet is open: what was read, what the person typed, why it may not
 * be sent yet, and what came of sending it. What was typed survives every refusal.
 */
abstract sealed class ActViewModel permits PromoteViewModel, RollbackViewModel, OpenViewModel {
    /** Codes that say the pointer is not where this sheet saw it. */
    private static final Set<String> MOVED = Set.of("POINTER", "POINTER_MOVED");

    private final ActDesk desk;
    private final TaskScope tasks;
    private final Seat seat;
    private final Tick tick;

    private final ReadOnlyObjectWrapper<Optional<ActFacts>> facts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<PaneState> state = new SimpleObjectProperty<>(PaneState.loading());
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final StringProperty alias = new SimpleStringProperty("");
    private final BooleanProperty sending = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<String>> drift =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private BiConsumer<Placed, Receipt> onDone = (placed, receipt) -> {};

    ActViewModel(ActDesk desk, TaskScope tasks, Seat seat, Tick tick) {
        this.desk = desk;
        this.tasks = tasks;
        this.seat = seat;
        this.tick = tick;
    }

    /** Reads what the sheet is about; may block. */
    abstract ActFacts read(PersonId person) throws FailureException;

    /** Sends the command; may block. */
    abstract Outcome<Placed> send(ActFacts read, CommandContext context) throws FailureException;

    /** What the primary button does, in words. */
    abstract String verb(ActFacts read);

    /** What still stands in the way; blank where nothing does. */
    abstract String against(ActFacts read);

    /** Whether the pointer moves at once. */
    abstract boolean actsAtOnce(ActFacts read);

    /** What happens after the button was pressed. */
    abstract String next(ActFacts read);

    /** Everything else that readiness and words depend on. */
    abstract List<Observable> inputs();

    /** Whether a version is placed again: then other checks matter. */
    boolean restores() {
        return false;
    }

    void load() {
        PersonId person = seat.person().getValue();
        tasks.of("Load what it binds", () -> read(person))
                .replacing("act.load")
                .onSuccess(read -> {
                    drift.set(Optional.empty());
                    problem.set(Optional.empty());
                    facts.set(Optional.of(read));
                    state.set(PaneState.ready());
                })
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    /** Sends the act, or reads anew where something moved. */
    void press() {
        if (drift.get().isPresent()) {
            load();
            return;
        }
        facts.get().ifPresent(this::press);
    }

    private void press(ActFacts read) {
        CommandContext context =
                seat.command()
                        .because(reason.get().strip())
                        .ticket(Optional.of(ticket.get().strip()).filter(words -> !words.isEmpty()))
                        .expecting(read.pointerVersion());
        problem.set(Optional.empty());
        tasks.of(verb(read) + " " + read.subject().key(), () -> send(read, context))
                .onStart(() -> sending.set(true))
                .onSuccess(this::settled)
                .onFailure(failed -> {
                    sending.set(false);
                    problem.set(Optional.of(FailureText.of(failed)));
                })
                .run();
    }

    private void settled(Outcome<Placed> outcome) {
        sending.set(false);
        switch (outcome) {
            case Outcome.Done<Placed> done -> onDone.accept(done.value(), done.receipt());
            case Outcome.Refused<Placed> refused -> refused(refused.reasons());
            case Outcome.Failed<Placed> failed ->
                    problem.set(Optional.of(FailureText.of(failed.failure())));
        }
    }

    private void refused(List<Reason> reasons) {
        Problem words = RefusalText.of(reasons);
        if (reasons.stream().map(Reason::code).anyMatch(MOVED::contains)) {
            drift.set(Optional.of(words.sentence()));
        } else {
            problem.set(Optional.of(words));
        }
    }

    /** Something was recorded: looks whether the pointer is still where this sheet saw it. */
    void lookAgain() {
        Optional<ActFacts> read = facts.get();
        if (read.isEmpty() || sending.get()) {
            return;
        }
        ActFacts seen = read.get();
        tasks.of(
                        "Check the pointer",
                        () -> desk.releases().active(seen.subject(), seen.environment(), AsOf.NOW))
                .replacing("act.look")
                .onSuccess(now -> compare(seen, now))
                .onFailure(failed -> problem.set(Optional.of(FailureText.of(failed))))
                .run();
    }

    private void compare(ActFacts seen, Optional<Active> now) {
        long version = now.map(active -> active.pointer().version()).orElse(0L);
        if (version != seen.pointerVersion() && now.isPresent() && !sending.get()) {
            Active active = now.get();
            String who = seat.callName(active.pointer().movedBy());
            drift.set(
                    Optional.of(
                            Character.toUpperCase(who.charAt(0))
                                    + who.substring(1)
                                    + " made "
                                    + Alias.of(active.release().snapshot())
                                    + " active in "
                                    + seat.look(seen.environment()).name()
                                    + " at "
                                    + TimeText.seconds(active.pointer().since(), tick.zone())
                                    + ", while this was open."));
        }
    }

    /** Whether the button may be pressed, or why not. */
    ObservableValue<Readiness> readiness() {
        return Bindings.createObjectBinding(this::ready, dependencies());
    }

    private Readiness ready() {
        if (sending.get()) {
            return Readiness.off("Being sent");
        }
        if (drift.get().isPresent()) {
            return Readiness.ready();
        }
        return facts.get()
                .map(read -> Readiness.unless(firstReason(read)))
                .orElse(Readiness.off("Being read"));
    }

    private String firstReason(ActFacts read) {
        String against = against(read);
        if (!against.isBlank()) {
            return against;
        }
        return needsTicket(read) && !ticketFits(read) ? ticketWords(read) : aliasMissing(read);
    }

    private String aliasMissing(ActFacts read) {
        String expected = Alias.of(read.candidate()).words();
        return needsAlias(read) && !alias.get().strip().equals(expected)
                ? "Type " + expected + " to confirm"
                : "";
    }

    /** Whether the version's alias has to be typed: an act at once in a protected environment. */
    boolean needsAlias(ActFacts read) {
        return seat.look(read.environment()).isProtected() && actsAtOnce(read);
    }

    boolean needsTicket(ActFacts read) {
        return read.ticket().isPresent() && read.ticketMissing();
    }

    private boolean ticketFits(ActFacts read) {
        return read.ticket()
                .map(TicketRule::pattern)
                .filter(pattern -> Pattern.matches(pattern, ticket.get().strip()))
                .isPresent();
    }

    private static String ticketWords(ActFacts read) {
        return "A change ticket is needed, of the form "
                + read.ticket().map(TicketRule::pattern).orElse("");
    }

    /** The words on the button. */
    ObservableValue<String> title(String fallback) {
        return Bindings.createStringBinding(
                () ->
                        drift.get().isPresent()
                                ? "Re-evaluate"
                                : facts.get().map(this::verb).orElse(fallback),
                dependencies());
    }

    /** What comes of it, for the line under the choice of time. */
    ObservableValue<String> nextWords() {
        return Bindings.createStringBinding(
                () -> facts.get().map(this::next).orElse(""), dependencies());
    }

    /** Whether the field for the alias is shown. */
    ObservableValue<Boolean> aliasShown() {
        return Bindings.createObjectBinding(
                () -> facts.get().map(this::needsAlias).orElse(false), dependencies());
    }

    private Observable[] dependencies() {
        java.util.List<Observable> all = new java.util.ArrayList<>(inputs());
        all.addAll(List.of(facts, sending, drift, reason, ticket, alias));
        return all.toArray(Observable[]::new);
    }

    /** Whether leaving would lose something the person typed. */
    boolean isTouched() {
        return !reason.get().isBlank();
    }

    /** Drops what is still under way. */
    void close() {
        tasks.close();
    }

    void onDone(BiConsumer<Placed, Receipt> listener) {
        onDone = listener;
    }

    ActDesk desk() {
        return desk;
    }

    Seat seat() {
        return seat;
    }

    Tick tick() {
        return tick;
    }

    ReadOnlyObjectProperty<Optional<ActFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ObjectProperty<PaneState> stateProperty() {
        return state;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    StringProperty ticketProperty() {
        return ticket;
    }

    StringProperty aliasProperty() {
        return alias;
    }

    /** Who moved what while this was open; empty while nothing did. */
    ReadOnlyObjectProperty<Optional<String>> driftProperty() {
        return drift.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
