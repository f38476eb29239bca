package io.releasegate.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which fixes can be made together, and what becomes of a text. */
public final class Fixes {
    private static final Comparator<Fix.Edit> EDIT_ORDER =
            Comparator.comparing(Fix.Edit::span).thenComparing(Fix.Edit::replacement);

    private static final Comparator<Fix> ORDER =
            Comparator.comparing((Fix fix) -> fix.edits().getFirst(), EDIT_ORDER)
                    .thenComparing(Fix::title);

    private Fixes() {}

    /** The fix that may be made unasked: the only sure one. Where there is a choice, none. */
    public static Optional<Fix> sure(Diagnostic finding) {
        List<Fix> sure = finding.fixes().stream().filter(Fix::sure).toList();
        return sure.size() == 1 ? Optional.of(sure.getFirst()) : Optional.empty();
    }

    /**
     * The fixes that can be made at once, in source order: of two that touch the same stretch the
     * first in the text is kept, whatever the order they are given in. The same edit asked for by
     * two fixes is no contradiction. A fix is kept or left out as a whole.
     */
    public static List<Fix> together(Collection<Fix> fixes) {
        List<Fix> kept = new ArrayList<>();
        Set<Fix.Edit> edits = new HashSet<>();
        Map<String, NavigableMap<Integer, Integer>> taken = new HashMap<>();
        for (Fix fix : fixes.stream().filter(it -> !it.edits().isEmpty()).sorted(ORDER).toList()) {
            if (fix.edits().stream()
                    .allMatch(edit -> edits.contains(edit) || isFree(edit.span(), taken))) {
                kept.add(fix);
                edits.addAll(fix.edits());
                fix.edits().forEach(edit -> take(edit.span(), taken));
            }
        }
        return List.copyOf(kept);
    }

    /**
     * The text with all these fixes made; edits of other texts are left out.
     *
     * @param fixes that can be made {@link #together}
     */
    public static String apply(SourceText text, Collection<Fix> fixes) {
        List<Fix.Edit> edits =
                fixes.stream()
                        .flatMap(fix -> fix.edits().stream())
                        .filter(edit -> edit.span().source().equals(text.name()))
                        .distinct()
                        .sorted(EDIT_ORDER)
                        .toList();
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Fix.Edit edit : edits) {
            int start = edit.span().start().offset();
            int end = edit.span().end().offset();
            if (start < done || end > text.text().length()) {
                throw new IllegalArgumentException("edits overlap or leave the text: " + edit);
            }
            result.append(text.text(), done, start).append(edit.replacement());
            done = end;
        }
        return result.append(text.text(), done, text.text().length()).toString();
    }

    /** Touching counts, because the order of two insertions at one place would be a guess. */
    private static boolean isFree(Span span, Map<String, NavigableMap<Integer, Integer>> taken) {
        NavigableMap<Integer, Integer> stretches =
                taken.getOrDefault(span.source(), new TreeMap<>());
        Map.Entry<Integer, Integer> before = stretches.floorEntry(span.end().offset());
        return before == null || before.getValue() < span.start().offset();
    }

    private static void take(Span span, Map<String, NavigableMap<Integer, Integer>> taken) {
        taken.computeIfAbsent(span.source(), _ -> new TreeMap<>())
                .merge(span.start().offset(), span.end().offset(), Math::max);
    }
}
