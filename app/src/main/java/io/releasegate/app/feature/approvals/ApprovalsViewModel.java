package io.releasegate.app.feature.approvals;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.problem.RefusalText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals.Box;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.governance.Outcome;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the inbox shows and what a person can do there. */
final class ApprovalsViewModel {
    private static final Comparator<Item> BY_EXPIRY =
            Comparator.comparing((Item item) ->
                            item.release()
                                    .confirmBy()
                                    .or(item::expiresAt)
                                    .orElse(java.time.Instant.MAX))
                    .thenComparing(item -> item.release().createdAt())
                    .thenComparing(item -> item.release().id());

    private final ReviewDesk desk;
    private final TaskRunner tasks;
    private final Seat seat;

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> shown = FXCollections.observableArrayList();
    private final ObjectProperty<PaneState> state = new SimpleObjectProperty<>(PaneState.loading());
    private final ObjectProperty<Box> box = new SimpleObjectProperty<>(Box.MINE);
    private final ObjectProperty<Optional<ReleaseId>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Item>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReviewTexts>> texts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Boolean> opened = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Boolean> sending = new SimpleObjectProperty<>(false);
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Readiness> approveReadiness;
    private final ObservableValue<Readiness> rejectReadiness;
    private Consumer<Release> onSigned = release -> {};

    ApprovalsViewModel(ReviewDesk desk, TaskRunner tasks, Seat seat) {
        this.desk = desk;
        this.tasks = tasks;
        this.seat = seat;
        box.subscribe(now -> show());
        selected.subscribe(now -> select());
        approveReadiness =
                Bindings.createObjectBinding(
                        this::readyToApprove, review, opened, sending, note, texts);
        rejectReadiness = Bindings.createObjectBinding(this::readyToReject, review, sending, note);
    }

    /** Reads the inbox anew; what was chosen stays chosen. */
    void refresh() {
        PersonId person = seat.person().getValue();
        tasks.of("Load approvals", () -> desk.inbox(person))
                .replacing("approvals.refresh")
                .onSuccess(known -> {
                    items.setAll(known.values());
                    show();
                })
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    /** Shows one request, in whatever box it is. */
    void reveal(ReleaseId release) {
        items.stream()
                .filter(item -> item.release().id().equals(release))
                .findFirst()
                .ifPresent(item -> box.set(item.box()));
        selected.set(Optional.of(release));
    }

    /** The person looks at the change: from now on the decision can be signed. */
    void openChanges() {
        opened.set(true);
    }

    /** Signs in favour: an approval, or the confirmation of a rollback. */
    void approve() {
        review.get().ifPresent(item -> sign(item, favour(item)));
    }

    void reject() {
        review.get().ifPresent(item -> sign(item, Verdict.REJECT));
    }

    private void sign(Item item, Verdict verdict) {
        String why = note.get().strip();
        problem.set(Optional.empty());
        tasks.of(
                        "Sign for " + item.release().subject().key(),
                        () -> desk.sign(item.release().id(), verdict, why))
                .onStart(() -> sending.set(true))
                .onSuccess(this::settled)
                .onFailure(failed -> {
                    sending.set(false);
                    problem.set(Optional.of(FailureText.of(failed)));
                })
                .run();
    }

    private void settled(Outcome<Release> outcome) {
        sending.set(false);
        switch (outcome) {
            case Outcome.Done<Release> done -> {
                note.set("");
                onSigned.accept(done.value());
                refresh();
            }
            case Outcome.Refused<Release> refused -> {
                problem.set(Optional.of(RefusalText.of(refused.reasons())));
                refresh();
            }
            case Outcome.Failed<Release> failed ->
                    problem.set(Optional.of(FailureText.of(failed.failure())));
        }
    }

    private void show() {
        List<Item> inBox =
                items.stream().filter(i -> i.box() == box.get()).sorted(BY_EXPIRY).toList();
        shown.setAll(inBox);
        state.set(inBox.isEmpty() ? EmptyBox.of(box.get()) : PaneState.ready());
        boolean stays =
                inBox.stream().anyMatch(i -> Optional.of(i.release().id()).equals(selected.get()));
        if (stays) {
            select();
        } else {
            selected.set(inBox.stream().findFirst().map(i -> i.release().id()));
        }
    }

    private void select() {
        Optional<Item> chosen =
                items.stream()
                        .filter(i -> selected.get().equals(Optional.of(i.release().id())))
                        .findFirst();
        boolean same =
                review.get()
                        .map(ApprovalsViewModel::identity)
                        .equals(chosen.map(ApprovalsViewModel::identity));
        review.set(chosen);
        if (!same) {
            opened.set(false);
            note.set("");
            problem.set(Optional.empty());
            texts.set(Optional.empty());
            chosen.ifPresent(this::readTexts);
        }
    }

    /** What must stay the same for the shown difference to be the one under review. */
    private static List<Object> identity(Item item) {
        Release release = item.release();
        return List.of(release.id(), release.request(), release.source(), release.base());
    }

    private void readTexts(Item item) {
        Release release = item.release();
        tasks.of("Load the change of " + release.subject().key(), () -> desk.texts(release))
                .replacing("approvals.texts")
                .onSuccess(read -> texts.set(Optional.of(read)))
                .onFailure(failed -> problem.set(Optional.of(FailureText.of(failed))))
                .run();
    }

    private Readiness readyToApprove() {
        return SigningRules.approve(review.get(), facts());
    }

    private Readiness readyToReject() {
        return SigningRules.reject(review.get(), facts());
    }

    private SigningRules.Facts facts() {
        boolean isProtected =
                review.get()
                        .map(item -> seat.look(item.release().environment()).isProtected())
                        .orElse(false);
        return new SigningRules.Facts(
                sending.get(), opened.get(), note.get().strip().length(), isProtected);
    }

    static Verdict favour(Item item) {
        return item.confirmation() ? Verdict.CONFIRM : Verdict.APPROVE;
    }

    long count(Box of) {
        return items.stream().filter(item -> item.box() == of).count();
    }

    /** Called on the FX thread after a signature was accepted. */
    void onSigned(Consumer<Release> listener) {
        onSigned = Objects.requireNonNull(listener);
    }

    /** Everything in the inbox; changes when it was read anew. */
    ObservableList<Item> items() {
        return items;
    }

    ObservableList<Item> shown() {
        return shown;
    }

    ObjectProperty<PaneState> stateProperty() {
        return state;
    }

    ObjectProperty<Box> boxProperty() {
        return box;
    }

    ObjectProperty<Optional<ReleaseId>> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Optional<Item>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ReviewTexts>> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    ObjectProperty<Boolean> openedProperty() {
        return opened;
    }

    StringProperty noteProperty() {
        return note;
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ObservableValue<Readiness> approveReadiness() {
        return approveReadiness;
    }

    ObservableValue<Readiness> rejectReadiness() {
        return rejectReadiness;
    }
}
