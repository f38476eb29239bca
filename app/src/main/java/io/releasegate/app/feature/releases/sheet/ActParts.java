package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.diff.InlineDiff;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sections of a sheet that only show something. */
final class ActParts {
    private static final int MOST_ROWS = 10;

    private ActParts() {}

    static HBox head(String title, String detail) {
        HBox head =
                new HBox(
                        8,
                        Words.of(title, StyleClass.STRONG),
                        Words.of(detail, StyleClass.MUTED, StyleClass.SMALL));
        head.getStyleClass().add("releases-section");
        return head;
    }

    static Node diff(ActFacts facts, boolean restores) {
        InlineDiff diff =
                new InlineDiff("releases.sheet-diff")
                        .show(facts.before(), facts.after(), MOST_ROWS)
                        .head(
                                hash(facts.base()),
                                Glyph.of(Feather.ARROW_RIGHT, StyleClass.MUTED),
                                new HashLabel(facts.candidate()));
        String pinned =
                facts.base()
                        .map(base -> "base " + base.short8() + " is pinned")
                        .orElse("there is no base: nothing was active here");
        HBox head = head("Text", "");
        head.getChildren().set(1, Words.of(diff.size().words(), StyleClass.COUNT));
        Label right =
                Words.of(
                        restores ? "against what is active now" : pinned,
                        StyleClass.MUTED,
                        StyleClass.SMALL);
        head.getChildren().addAll(space(), right);
        return new VBox(4, head, diff);
    }

    private static Node hash(Optional<Sha256> version) {
        return version.<Node>map(HashLabel::new)
                .orElseGet(() -> Words.of("nothing", StyleClass.SUBTLE));
    }

    /** Failures first; a red bar stands at the section where one fails. */
    static Node checks(ActFacts facts, boolean restores, String at) {
        List<Check> checks = facts.checks(restores);
        long hold = checks.stream().filter(c -> c.result() == Check.Result.PASSED).count();
        VBox rows = new VBox(4, head("Checks", hold + " of " + checks.size() + " hold at " + at));
        checks.forEach(check -> rows.getChildren().add(check(check)));
        rows.setId("releases.sheet-checks");
        if (hold < checks.size()) {
            rows.getStyleClass().add("releases-blocked");
        }
        return rows;
    }

    private static Node check(Check check) {
        StatusKind kind =
                switch (check.result()) {
                    case PASSED -> StatusKind.PASS;
                    case FAILED -> StatusKind.FAIL;
                    case UNKNOWN -> StatusKind.UNKNOWN;
                };
        boolean holds = check.result() == Check.Result.PASSED;
        Label title = Words.of(check.title(), holds ? "" : StyleClass.STRONG);
        title.getStyleClass().add("releases-check-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        String next = holds || check.next().isBlank() ? "" : " " + check.next();
        Label words =
                Words.wrapping(check.sentence() + next, holds ? StyleClass.MUTED : StyleClass.BAD);
        words.setAccessibleText(kind.word() + ", " + check.title() + ": " + words.getText());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, Glyph.of(kind.icon(), kind.textClass()), title, words);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** Who can agree, who did, and who is excluded and why. */
    static Node approvals(ActFacts facts, Seat seat, boolean confirmed) {
        int needed = facts.approvals();
        VBox rows = new VBox(4);
        if (confirmed) {
            rows.getChildren()
                    .add(head("Confirmation", "one of these people, within 24 h after it acted"));
        } else if (needed == 0) {
            rows.getChildren().add(head("Approvals", "none is needed here"));
            return rows;
        } else {
            String given =
                    facts.explanation().approvalsGiven() == 0
                            ? ""
                            : ", " + facts.explanation().approvalsGiven() + " given";
            rows.getChildren()
                    .add(
                            head(
                                    "Approvals",
                                    needed
                                            + " of these people, each good for "
                                            + facts.expiresAfter().toHours()
                                            + " h"
                                            + given));
        }
        facts.explanation().people().forEach(p -> rows.getChildren().add(person(p, seat)));
        rows.setId("releases.sheet-approvals");
        return rows;
    }

    private static Node person(Eligibility person, Seat seat) {
        String you = seat.isYou(person.person()) ? " (you)" : "";
        boolean excluded = person.excluded().isPresent();
        PersonChip chip = new PersonChip(person.name());
        Label state = Words.of(word(person) + you(person, you), StyleClass.SMALL);
        Label role = Words.of(person.role() + you, StyleClass.MUTED, StyleClass.SMALL);
        role.setMinWidth(0);
        state.setMinWidth(0);
        HBox row =
                new HBox(
                        8,
                        chip,
                        role,
                        space(),
                        excluded
                                ? Glyph.of(Feather.SLASH, StyleClass.MUTED)
                                : Glyph.of(
                                        person.approved() ? Feather.USER_CHECK : Feather.CHECK,
                                        StyleClass.OK),
                        state);
        if (excluded) {
            chip.muted();
            state.getStyleClass().add(StyleClass.MUTED);
        }
        chip.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String word(Eligibility person) {
        return person.excluded()
                .map(why -> person.approved() ? "approved" : "excluded: " + why)
                .orElse(person.approved() ? "approved" : "eligible");
    }

    private static String you(Eligibility person, String you) {
        return person.role().isBlank() ? you : "";
    }

    /** What the act carries, so that it is refused where any of it is not what was shown. */
    static Node binds(ActFacts facts) {
        FlowPane chips = new FlowPane(6, 4);
        chips.getChildren().add(chip("version", facts.candidate().short8()));
        chips.getChildren().add(chip("base", facts.base().map(Sha256::short8).orElse("nothing")));
        chips.getChildren().add(chip("pointer move", Long.toString(facts.pointerVersion() + 1)));
        VBox part = new VBox(4, head("The request binds", ""), chips);
        part.setId("releases.sheet-binds");
        return part;
    }

    private static Node chip(String name, String value) {
        HBox chip =
                new HBox(
                        5,
                        Words.of(name, StyleClass.META, StyleClass.MUTED),
                        Words.of(value, StyleClass.MONO, StyleClass.META));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("releases-bind");
        return chip;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
