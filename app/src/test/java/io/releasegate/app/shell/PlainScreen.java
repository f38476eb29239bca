package io.releasegate.app.shell;

import io.releasegate.app.widget.ScreenHeader;
import io.releasegate.app.widget.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** A screen with a given content, which remembers when it was opened and closed. */
final class PlainScreen implements Screen {
    final List<String> log = new ArrayList<>();
    private final String id;
    private final String title;
    private final Ikon icon;
    private final int waiting;
    private final VBox view = new VBox();

    PlainScreen(String id, String title, Ikon icon, int waiting, String detail, Node... content) {
        this.id = id;
        this.title = title;
        this.icon = icon;
        this.waiting = waiting;
        view.getChildren().add(new ScreenHeader(title, new SimpleStringProperty(detail)));
        view.getChildren().addAll(content);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void open() {
        log.add("open");
    }

    @Override
    public void close() {
        log.add("close");
    }

    @Override
    public ObservableIntegerValue badge() {
        return new SimpleIntegerProperty(waiting);
    }
}
