package io.releasegate.app.widget.editor;

import io.releasegate.app.widget.editor.YamlLexer.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Style classes for a stretch of whole lines: colours of the parts, and waves over them. */
final class EditorStyles {

    private EditorStyles() {}

    /**
     * @param text whole lines
     * @param offset where the text starts in the document the marks are about
     * @return empty for an empty text
     */
    static Optional<StyleSpans<Collection<String>>> of(
            String text, int offset, List<EditorMark> marks) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        StyleSpans<Collection<String>> spans = colours(text);
        for (EditorMark mark : marks) {
            int start = Math.clamp((long) mark.start() - offset, 0, text.length());
            int end = Math.clamp((long) mark.end() - offset, 0, text.length());
            if (start < end) {
                spans = spans.overlay(wave(mark, start, end, text.length()), EditorStyles::both);
            }
        }
        return Optional.of(spans);
    }

    private static StyleSpans<Collection<String>> colours(String text) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int found = text.indexOf('\n', lineStart);
            int lineEnd = found < 0 ? text.length() : found;
            int done = lineStart;
            for (Token token : YamlLexer.line(text.substring(lineStart, lineEnd))) {
                builder.add(List.of(), lineStart + token.start() - done);
                builder.add(List.of(token.part().styleClass()), token.end() - token.start());
                done = lineStart + token.end();
            }
            int next = found < 0 ? text.length() : found + 1;
            builder.add(List.of(), next - done);
            lineStart = found < 0 ? text.length() + 1 : next;
        }
        return builder.create();
    }

    private static StyleSpans<Collection<String>> wave(
            EditorMark mark, int start, int end, int length) {
        return new StyleSpansBuilder<Collection<String>>()
                .add(List.of(), start)
                .add(List.of(mark.styleClass()), end - start)
                .add(List.of(), length - end)
                .create();
    }

    private static Collection<String> both(Collection<String> under, Collection<String> over) {
        if (over.isEmpty()) {
            return under;
        }
        List<String> all = new ArrayList<>(under);
        over.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }
}
