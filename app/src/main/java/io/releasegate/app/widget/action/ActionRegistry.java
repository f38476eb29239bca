package io.releasegate.app.widget.action;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every command the console knows, in the order in which it learned of them. */
public final class ActionRegistry {
    private final ObservableList<Action> actions = FXCollections.observableArrayList();
    private final ObservableList<Action> readOnly =
            FXCollections.unmodifiableObservableList(actions);

    /**
     * Adds actions.
     *
     * @throws IllegalArgumentException where an id is taken
     */
    public void register(Action... added) {
        for (Action action : added) {
            if (find(action.id()).isPresent()) {
                throw new IllegalArgumentException("Two actions are called " + action.id());
            }
            actions.add(action);
        }
    }

    public Optional<Action> find(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** All of them; grows as screens are made. */
    public ObservableList<Action> actions() {
        return readOnly;
    }

    /**
     * The actions whose keys work while a screen is shown: its own first, then those of the shell
     * and those that work anywhere.
     */
    public List<Action> reachableFrom(String screen) {
        return java.util.stream.Stream.concat(
                        actions.stream().filter(action -> action.screen().equals(screen)),
                        actions.stream()
                                .filter(action -> !action.screen().equals(screen))
                                .filter(a -> a.isAnywhere() || a.screen().equals("shell")))
                .toList();
    }
}
