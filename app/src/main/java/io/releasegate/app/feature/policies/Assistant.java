package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.editing.HoverCard;
import io.releasegate.app.feature.policies.editing.SuppressSheet;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.editor.CodeEditor;
import io.releasegate.app.widget.editor.EditorChoice;
import io.releasegate.app.widget.editor.EditorLens;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.language.Completion;
import io.releasegate.language.Definitions;
import io.releasegate.language.Hover;
import io.releasegate.language.Lens;
import io.releasegate.language.Place;
import io.releasegate.language.Proposal;
import io.releasegate.language.Silence;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Brings what the language knows to the caret of one editor. */
final class Assistant {
    private static final String OPENS_BY_ITSELF = " \"'{[:.-_";

    private final PoliciesViewModel model;
    private final Desk desk;
    private final CodeEditor editor;

    Assistant(PoliciesViewModel model, Desk desk, CodeEditor editor) {
        this.model = model;
        this.desk = desk;
        this.editor = editor;
        editor.assist().onTyped(this::typed);
        editor.assist().onHover(offset -> hover(offset, false));
        editor.assist().onFollow(this::define);
    }

    private String path() {
        return model.shownProperty().get().map(OpenFile::path).orElse("");
    }

    /**
     * After a letter the list opens or narrows; after a blank only where few words are possible.
     */
    private void typed(int offset) {
        String text = editor.text();
        char last = offset == 0 ? '\n' : text.charAt(offset - 1);
        boolean word = Character.isLetterOrDigit(last) || OPENS_BY_ITSELF.indexOf(last) >= 0;
        boolean value =
                Place.at(text, offset)
                        .filter(place ->
                                place.part() == Place.Part.VALUE || !place.typed().isEmpty())
                        .isPresent();
        if (word && value) {
            propose(offset, false);
        } else {
            editor.assist().close();
        }
    }

    void complete() {
        propose(editor.caret(), true);
    }

    private void propose(int offset, boolean asked) {
        List<Proposal> proposals = Completion.at(editor.text(), offset, model.understood().words());
        boolean done =
                !asked
                        && proposals.size() == 1
                        && proposals
                                .getFirst()
                                .insert()
                                .equals(written(proposals.getFirst(), offset));
        List<EditorChoice> choices =
                done ? List.of() : proposals.stream().map(this::choice).toList();
        int start = proposals.isEmpty() ? offset : proposals.getFirst().start();
        editor.assist().choose("Completion", choices, start);
    }

    private String written(Proposal proposal, int offset) {
        return editor.text().substring(proposal.start(), Math.max(proposal.start(), offset));
    }

    private EditorChoice choice(Proposal proposal) {
        return new EditorChoice(
                icon(proposal.kind()),
                proposal.label(),
                proposal.detail(),
                () ->
                        editor.replace(
                                proposal.start(),
                                proposal.end(),
                                proposal.insert(),
                                proposal.start() + proposal.caret()));
    }

    private static Ikon icon(Proposal.Kind kind) {
        return switch (kind) {
            case FIELD -> Feather.HASH;
            case SIGNAL -> Feather.ACTIVITY;
            case OPERATOR -> Feather.CODE;
            case VALUE -> Feather.CHEVRON_RIGHT;
        };
    }

    /** The card about the word at the caret; it takes the focus, Esc gives it back. */
    void explain() {
        hover(editor.caret(), true);
    }

    private void hover(int offset, boolean asked) {
        List<Diagnostic> here =
                model.isFresh() ? model.checkedProperty().get().findingsIn(path()) : List.of();
        List<Hover> parts = Hover.at(editor.text(), offset, here, model.understood().words());
        if (!parts.isEmpty()) {
            HoverCard card = new HoverCard(parts);
            editor.assist().read(card, card.spoken(), offset, asked);
        }
    }

    /** Goes where the word at the caret is defined, or lists the places where it is used. */
    void define() {
        define(editor.caret());
    }

    private void define(int offset) {
        String word = Definitions.wordAt(editor.text(), offset);
        List<Span> places = Definitions.of(word, model.understood().words());
        go(places.isEmpty() ? Definitions.uses(word, model.understood().words()) : places, offset);
    }

    /** Lists the places where the word at the caret is used. */
    void uses() {
        String word = Definitions.wordAt(editor.text(), editor.caret());
        List<Span> all = new ArrayList<>(Definitions.of(word, model.understood().words()));
        all.addAll(Definitions.uses(word, model.understood().words()));
        go(all, editor.caret());
    }

    private void go(List<Span> places, int offset) {
        List<Span> elsewhere =
                places.stream()
                        .filter(place ->
                                !place.source().equals(path())
                                        || offset < place.start().offset()
                                        || offset > place.end().offset())
                        .toList();
        if (elsewhere.size() == 1) {
            model.jump(elsewhere.getFirst());
            return;
        }
        editor.assist()
                .choose(
                        "Places",
                        elsewhere.stream()
                                .map(place ->
                                        new EditorChoice(
                                                Feather.CORNER_DOWN_RIGHT,
                                                ProblemItem.fileName(place.source()),
                                                "line " + place.start().line(),
                                                () -> model.jump(place)))
                                .toList(),
                        offset);
    }

    /** The fixes of the findings at the caret, else of the open one; suppressing comes last. */
    void fixes() {
        List<Diagnostic> findings = model.fixable(path(), editor.caret());
        List<EditorChoice> choices = new ArrayList<>();
        for (Diagnostic finding : findings) {
            for (Fix fix : finding.fixes()) {
                choices.add(
                        new EditorChoice(
                                Feather.TOOL,
                                ProblemItem.plain(fix.title()),
                                finding.code(),
                                () -> model.apply(fix)));
            }
        }
        for (Diagnostic finding : findings) {
            choices.add(
                    new EditorChoice(
                            Feather.VOLUME_X,
                            "Suppress, with reason and expiry",
                            finding.code(),
                            () -> suppress(finding)));
        }
        editor.focusText();
        editor.assist().choose("Fixes", choices, editor.caret());
    }

    void suppress(Diagnostic finding) {
        new SuppressSheet(desk)
                .open(
                        finding,
                        (reason, until) -> {
                            String text = model.textOf(finding.span().source()).orElse("");
                            model.apply(
                                    Silence.fix(
                                            new SourceText(finding.span().source(), text),
                                            finding,
                                            reason,
                                            until));
                        });
    }

    /**
     * What the rules that apply say of the sample that was run, and how many fixes the caret's line
     * has.
     */
    void showLenses() {
        List<EditorLens> lenses = new ArrayList<>();
        model.lenses().stream()
                .filter(lens -> lens.answer().fires())
                .forEach(lens -> lenses.add(lens(lens)));
        int line = editor.caretLine();
        long fixes = model.fixesIn(path(), line + 1);
        if (fixes > 0) {
            lenses.add(
                    new EditorLens(
                            line,
                            Feather.TOOL,
                            fixes == 1 ? "1 fix" : fixes + " fixes",
                            "",
                            StyleClass.MONO,
                            "Alt+Enter"));
        }
        editor.lenses(lenses);
    }

    private static EditorLens lens(Lens lens) {
        String tone =
                switch (lens.answer().verdict()) {
                    case BLOCK -> StyleClass.BAD;
                    case CONDITIONAL -> StyleClass.WARN;
                    case ALLOW -> StyleClass.OK;
                };
        return new EditorLens(
                lens.line() - 1,
                Feather.PLAY,
                "evaluates",
                lens.answer().result(),
                tone,
                "on " + lens.sample());
    }
}
