package io.releasegate.app.widget.screen;

import io.releasegate.model.EnvironmentId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Leads from one screen to another without either knowing the other. */
public final class Navigator {
    private final ReadOnlyObjectWrapper<Place> place;
    private final ObjectProperty<Optional<EnvironmentId>> environment =
            new SimpleObjectProperty<>(this, "environment", Optional.empty());

    public Navigator(Place start) {
        place = new ReadOnlyObjectWrapper<>(this, "place", start);
    }

    /** Goes there, or shows it anew when it is the present place. */
    public void go(Place target) {
        if (place.get().equals(target)) {
            place.set(Place.of(target.screen()));
        }
        place.set(target);
        target.environment().ifPresent(found -> environment.set(Optional.of(found)));
    }

    public void go(String screen) {
        go(Place.of(screen));
    }

    /** The environment in focus, which the whole window names and colours. */
    public ObjectProperty<Optional<EnvironmentId>> environmentProperty() {
        return environment;
    }

    /** Where the console is. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }
}
