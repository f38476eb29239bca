package io.releasegate.app.shell;

import io.releasegate.model.PersonId;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Who sits at the console, and who else could in a sample workspace. */
public interface Personas {

    /**
     * @param role in words, such as {@code release manager}
     */
    record Persona(PersonId id, String name, String role) {}

    /** Who acts now. */
    ObservableValue<Persona> current();

    /** Everybody one may become; only the present person where nobody else is to be had. */
    List<Persona> choices();

    /** Acts as somebody else from now on. Called on the FX thread. */
    void become(PersonId person);
}
