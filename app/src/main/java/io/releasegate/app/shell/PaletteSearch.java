package io.releasegate.app.shell;

import io.releasegate.app.shell.PaletteHit.Group;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.PaletteEntry;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.screen.Screen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds rows for what somebody typed. {@code >} asks for actions, # for hashes, @ for people. */
final class PaletteSearch {
    private static final int MOST = 50;

    private record Ranked(PaletteHit hit, int cost) {}

    private final List<PaletteHit> all = new ArrayList<>();
    private final List<String> recent;

    /**
     * @param recent keys of rows that were run, newest first
     */
    PaletteSearch(List<String> recent) {
        this.recent = List.copyOf(recent);
    }

    void add(Action action) {
        all.add(
                new PaletteHit(
                        Group.ACTIONS,
                        action.id(),
                        action.icon(),
                        action.title(),
                        List.of(),
                        "",
                        "",
                        action.keys(),
                        Optional.empty(),
                        action.readiness(),
                        action::fire));
    }

    void add(Screen screen, int number, Consumer<String> go) {
        all.add(
                new PaletteHit(
                        Group.PLACES,
                        "screen:" + screen.id(),
                        screen.icon(),
                        screen.title(),
                        List.of(),
                        "screen",
                        "",
                        Optional.of("Ctrl+" + number),
                        Optional.empty(),
                        Readiness.ready(),
                        () -> go.accept(screen.id())));
    }

    void add(PaletteEntry entry) {
        all.add(
                new PaletteHit(
                        Group.PLACES,
                        sigil(entry.kind()) + entry.title() + " " + entry.detail(),
                        entry.icon(),
                        entry.title(),
                        List.of(),
                        entry.detail(),
                        entry.context(),
                        Optional.empty(),
                        entry.environment(),
                        Readiness.ready(),
                        entry.run()));
    }

    /** Rows in the order in which they are shown, groups together. */
    List<PaletteHit> find(String typed) {
        String query = typed.strip();
        char prefix = query.isEmpty() ? ' ' : query.charAt(0);
        boolean prefixed = prefix == '>' || prefix == '#' || prefix == '@';
        String words = prefixed ? query.substring(1) : query;
        List<Ranked> ranked = new ArrayList<>();
        for (PaletteHit hit : all) {
            if (!prefixed || belongs(hit, prefix)) {
                PaletteMatch.of(words, hit.title(), hit.detail() + " " + hit.context())
                        .ifPresent(m -> ranked.add(new Ranked(hit.marked(m.marks()), m.cost())));
            }
        }
        return words.isBlank() && !prefixed ? withRecent(ranked) : sorted(ranked);
    }

    private static boolean belongs(PaletteHit hit, char prefix) {
        return prefix == '>' ? hit.group() == Group.ACTIONS : hit.key().charAt(0) == prefix;
    }

    private static List<PaletteHit> sorted(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(
                        Comparator.comparing((Ranked row) -> row.hit().group())
                                .thenComparing(row -> !row.hit().readiness().isReady())
                                .thenComparingInt(Ranked::cost))
                .map(Ranked::hit)
                .limit(MOST)
                .toList();
    }

    private List<PaletteHit> withRecent(List<Ranked> ranked) {
        List<PaletteHit> rows = new ArrayList<>();
        for (String key : recent) {
            ranked.stream()
                    .map(Ranked::hit)
                    .filter(hit -> hit.key().equals(key))
                    .findFirst()
                    .ifPresent(hit -> rows.add(hit.in(Group.RECENT)));
        }
        sorted(ranked).stream().filter(hit -> !recent.contains(hit.key())).forEach(rows::add);
        return rows.stream().limit(MOST).toList();
    }

    private static char sigil(PaletteEntry.Kind kind) {
        return switch (kind) {
            case PLACE -> '/';
            case VERSION -> '#';
            case PERSON -> '@';
        };
    }
}
