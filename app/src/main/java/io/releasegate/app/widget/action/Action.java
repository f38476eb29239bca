package io.releasegate.app.widget.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * A command that a person can give. The same object stands behind button, key, menu and palette, so
 * that they agree on when it may run and why not.
 */
public final class Action {
    private final String id;
    private final ObservableValue<String> title;
    private final Ikon icon;
    private final String keys;
    private final boolean anywhere;
    private final ObservableValue<Readiness> readiness;
    private final Runnable run;

    private Action(Builder builder) {
        id = builder.id;
        title = builder.title;
        icon = builder.icon;
        keys = builder.keys;
        anywhere = builder.anywhere;
        readiness = builder.readiness;
        run = builder.run;
    }

    /**
     * Describes an action.
     *
     * @param id {@code SCREEN.VERB}, such as {@code releases.promote}; also the id of its button
     * @param title the verb and its object in sentence case, such as {@code Promote…}
     */
    public static Builder of(String id, String title, Ikon icon) {
        return new Builder(id, title, icon);
    }

    public String id() {
        return id;
    }

    /** The screen it belongs to: what stands before the first dot of its id. */
    public String screen() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    public String title() {
        return title.getValue();
    }

    public ObservableValue<String> titleProperty() {
        return title;
    }

    public Ikon icon() {
        return icon;
    }

    /** The key combination as JavaFX writes it, such as {@code Ctrl+Shift+P}. */
    public Optional<String> keys() {
        return allKeys().stream().findFirst();
    }

    /** Every combination that runs it, the one to show first. */
    public List<String> allKeys() {
        return keys.isEmpty() ? List.of() : List.of(keys.split("\\|", -1));
    }

    /** Whether its key works on other screens too. */
    public boolean isAnywhere() {
        return anywhere;
    }

    public Readiness readiness() {
        return readiness.getValue();
    }

    public ObservableValue<Readiness> readinessProperty() {
        return readiness;
    }

    /** Runs it if it is ready; the answer says whether it ran, or why not. */
    public Readiness fire() {
        Readiness now = readiness();
        if (now.isReady()) {
            run.run();
        }
        return now;
    }

    /** What an action is made of. */
    public static final class Builder {
        private final String id;
        private final Ikon icon;
        private ObservableValue<String> title;
        private String keys = "";
        private boolean anywhere;
        private ObservableValue<Readiness> readiness =
                new SimpleObjectProperty<>(Readiness.ready());
        private Runnable run = () -> {};

        private Builder(String id, String title, Ikon icon) {
            this.id = Objects.requireNonNull(id);
            this.title = new SimpleObjectProperty<>(title);
            this.icon = icon;
        }

        /** A title that changes, such as one that names the selected hash. */
        public Builder title(ObservableValue<String> newTitle) {
            title = newTitle;
            return this;
        }

        /**
         * The key combination, such as {@code Ctrl+Shift+P}, {@code A} or {@code Alt+Enter};
         * several are separated by {@code |}.
         */
        public Builder keys(String newKeys) {
            keys = newKeys;
            return this;
        }

        /** Its key works while another screen is shown. */
        public Builder anywhere() {
            anywhere = true;
            return this;
        }

        public Builder readiness(ObservableValue<Readiness> newReadiness) {
            readiness = newReadiness;
            return this;
        }

        /** Makes the action; {@code newRun} is called on the FX thread while it is ready. */
        public Action run(Runnable newRun) {
            run = newRun;
            return new Action(this);
        }
    }
}
