package io.releasegate.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.app.shell.PaletteHit.Mark;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.PaletteEntry;
import io.releasegate.app.widget.action.Readiness;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteSearchTest {
    private final PaletteSearch search = new PaletteSearch(List.of("releases.rollback"));

    @BeforeEach
    void fill() {
        search.add(action("releases.promote", "Promote payments", Readiness.off("soaking")));
        search.add(action("releases.rollback", "Roll back payments", Readiness.ready()));
        search.add(action("approvals.approve", "Approve promotion", Readiness.ready()));
        search.add(entry(PaletteEntry.Kind.VERSION, "brave-otter", "77de41b3"));
        search.add(entry(PaletteEntry.Kind.PERSON, "Mira Lindqvist", "author"));
    }

    private static Action action(String id, String title, Readiness readiness) {
        return Action.of(id, title, Feather.SLASH)
                .readiness(new SimpleObjectProperty<>(readiness))
                .run(() -> {});
    }

    private static PaletteEntry entry(PaletteEntry.Kind kind, String title, String detail) {
        return new PaletteEntry(kind, Feather.SLASH, title, detail, "", Optional.empty(), () -> {});
    }

    private List<String> titles(String query) {
        return search.find(query).stream().map(PaletteHit::title).toList();
    }

    @Test
    void every_word_must_be_found_and_what_is_off_comes_after_what_runs() {
        assertEquals(List.of("Approve promotion", "Promote payments"), titles("prom"));
        assertEquals(List.of("Promote payments"), titles("pay prom"));
        assertEquals(List.of(), titles("pay nothing"));
        assertEquals(
                List.of(new Mark(0, 4), new Mark(8, 11)),
                search.find("pay prom").getFirst().marks());
    }

    @Test
    void letters_in_order_find_too() {
        assertEquals(List.of("Roll back payments"), titles("rbpay"));
    }

    @Test
    void prefixes_ask_for_one_kind() {
        assertEquals(List.of("brave-otter"), titles("#77de"));
        assertEquals(List.of("Mira Lindqvist"), titles("@"));
        assertEquals(List.of("Approve promotion"), titles(">approve"));
    }

    @Test
    void empty_query_shows_recent_ones_first() {
        assertEquals(PaletteHit.Group.RECENT, search.find("").getFirst().group());
        assertEquals("Roll back payments", titles("").getFirst());
        assertEquals(5, titles("").size());
    }
}
