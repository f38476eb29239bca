package io.releasegate.app.boot;

import io.releasegate.app.shell.Personas;
import io.releasegate.model.PersonId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Who acts in this console; in a sample workspace anybody of its people may take over. */
final class WorkspacePersonas implements Personas {
    private final ObjectProperty<Persona> current;
    private final List<Persona> choices;
    private final Consumer<PersonId> takeOver;

    /**
     * @param takeOver unlocks the person's key off the FX thread and then calls {@link #seated}
     */
    WorkspacePersonas(Persona first, List<Persona> choices, Consumer<PersonId> takeOver) {
        this.current = new SimpleObjectProperty<>(this, "current", first);
        this.choices = List.copyOf(choices);
        this.takeOver = takeOver;
    }

    @Override
    public ObservableValue<Persona> current() {
        return current;
    }

    @Override
    public List<Persona> choices() {
        return choices;
    }

    @Override
    public void become(PersonId person) {
        takeOver.accept(person);
    }

    /** The person's key is unlocked: they act from now on. */
    void seated(PersonId person) {
        choices.stream()
                .filter(choice -> choice.id().equals(person))
                .findFirst()
                .ifPresent(current::set);
    }
}
