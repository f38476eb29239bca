package io.releasegate.app.shell;

import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.action.PaletteSource;
import io.releasegate.app.widget.overlay.Banner;
import io.releasegate.model.EnvironmentId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the frame around the screens shows. Filled by boot; changes on the FX thread only. */
public final class ShellModel {

    /** How many problems the policy files have. */
    public record Problems(int errors, int warnings) {}

    private final ObservableList<EnvironmentLook> environments =
            FXCollections.observableArrayList();
    private final StringProperty connection =
            new SimpleStringProperty(this, "connection", "Local engine");
    private final StringProperty engine = new SimpleStringProperty(this, "engine", "");
    private final BooleanProperty engineReady =
            new SimpleBooleanProperty(this, "engineReady", true);
    private final LongProperty ledgerHead = new SimpleLongProperty(this, "ledgerHead", 0);
    private final BooleanProperty sample = new SimpleBooleanProperty(this, "sample", false);
    private final ObjectProperty<Optional<Problems>> problems =
            new SimpleObjectProperty<>(this, "problems", Optional.empty());
    private final ObjectProperty<Optional<Banner>> banner =
            new SimpleObjectProperty<>(this, "banner", Optional.empty());
    private final ObservableList<PaletteSource> paletteSources =
            FXCollections.observableArrayList();
    private final Personas personas;

    public ShellModel(Personas personas) {
        this.personas = personas;
    }

    /** In pipeline order. */
    public ObservableList<EnvironmentLook> environments() {
        return environments;
    }

    /** Short name of the backend, such as {@code Local engine}. */
    public StringProperty connectionProperty() {
        return connection;
    }

    /** How the backend is, such as {@code Local engine ready}; blank is not shown. */
    public StringProperty engineProperty() {
        return engine;
    }

    public BooleanProperty engineReadyProperty() {
        return engineReady;
    }

    /** Number of the newest ledger entry; 0 for an empty ledger. */
    public LongProperty ledgerHeadProperty() {
        return ledgerHead;
    }

    /** Whether this is a sample workspace, whose passphrases are public. */
    public BooleanProperty sampleProperty() {
        return sample;
    }

    /** Empty while they were not counted. */
    public ObjectProperty<Optional<Problems>> problemsProperty() {
        return problems;
    }

    /** The worst thing that holds for the whole console; empty when nothing does. */
    public ObjectProperty<Optional<Banner>> bannerProperty() {
        return banner;
    }

    /** Who knows places for the palette. */
    public ObservableList<PaletteSource> paletteSources() {
        return paletteSources;
    }

    public Personas personas() {
        return personas;
    }

    /** The look of an environment, grey where it is not known. */
    public EnvironmentLook look(EnvironmentId id) {
        return environments.stream()
                .filter(look -> look.id().equals(id))
                .findFirst()
                .orElseGet(() -> EnvironmentLook.unknown(id));
    }
}
