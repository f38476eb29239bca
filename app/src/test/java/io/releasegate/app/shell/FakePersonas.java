package io.releasegate.app.shell;

import io.releasegate.model.PersonId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Two people of the sample world. */
final class FakePersonas implements Personas {
    static final Persona JOE = new Persona(new PersonId("joe"), "Joe Tanaka", "release manager");
    static final Persona MIRA =
            new Persona(new PersonId("mira"), "Mira Lindqvist", "policy author");

    private final ObjectProperty<Persona> current = new SimpleObjectProperty<>(JOE);

    @Override
    public ObservableValue<Persona> current() {
        return current;
    }

    @Override
    public List<Persona> choices() {
        return List.of(JOE, MIRA);
    }

    @Override
    public void become(PersonId person) {
        current.set(person.equals(MIRA.id()) ? MIRA : JOE);
    }
}
