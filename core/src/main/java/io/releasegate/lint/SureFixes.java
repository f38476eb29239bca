package io.releasegate.lint;

import io.releasegate.canonical.Hashes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Fixes;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.Sha256;
import io.releasegate.policy.dsl.PolicyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes every sure fix, lints again, and goes on until nothing is left to make, so that doing it
 * twice changes nothing. Byte order marks and line ends stay as they are.
 */
public final class SureFixes {
    private static final int MOST_ROUNDS = 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Set<String> untouchable = new HashSet<>();
    private final List<Made> made = new ArrayList<>();

    private SureFixes(List<SourceFile> files) {
        files.forEach(file -> this.files.putIfAbsent(file.name(), file));
    }

    /** Lints texts; the same texts always give the same report. */
    public interface Lint<E extends Exception> {
        LintReport of(List<SourceFile> files) throws E;
    }

    /** A fix that was made, and where the finding stood when it was. */
    public record Made(String code, Span span, String title) {}

    /**
     * @param files all texts, in the order they came in
     */
    public record Outcome(List<SourceFile> files, List<Made> made) {
        public Outcome {
            files = List.copyOf(files);
            made = List.copyOf(made);
        }
    }

    /**
     * Fixes texts, each known by its name.
     *
     * @throws E where linting does
     */
    public static <E extends Exception> Outcome apply(List<SourceFile> files, Lint<E> lint)
            throws E {
        SureFixes fixes = new SureFixes(files);
        Map<List<Sha256>, Integer> seen = new HashMap<>();
        seen.put(fixes.texts(), 0);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean changed = fixes.round(lint.of(fixes.current()));
            Integer before = changed ? seen.putIfAbsent(fixes.texts(), fixes.made.size()) : null;
            if (before != null) {
                return new Outcome(fixes.current(), fixes.made.subList(0, before));
            }
            if (!changed) {
                break;
            }
        }
        return new Outcome(fixes.current(), fixes.made);
    }

    private List<SourceFile> current() {
        return List.copyOf(files.values());
    }

    private List<Sha256> texts() {
        return files.values().stream().map(file -> Hashes.sha256(file.bytes())).toList();
    }

    /** Whether anything changed. */
    private boolean round(LintReport report) {
        Map<Fix, Made> sure = new LinkedHashMap<>();
        for (Diagnostic finding : report.diagnostics()) {
            Fixes.sure(finding)
                    .filter(this::isPossible)
                    .ifPresent(fix ->
                            sure.putIfAbsent(
                                    fix, new Made(finding.code(), finding.span(), fix.title())));
        }
        List<Fix> chosen = new ArrayList<>(Fixes.together(sure.keySet()));
        Map<String, SourceFile> changed = changed(chosen);
        while (!untouchable.isEmpty() && chosen.removeIf(fix -> !isPossible(fix))) {
            changed = changed(chosen);
        }
        files.putAll(changed);
        if (!changed.isEmpty()) {
            chosen.stream().flatMap(fix -> Stream.ofNullable(sure.get(fix))).forEach(made::add);
        }
        return !changed.isEmpty();
    }

    private boolean isPossible(Fix fix) {
        return fix.edits().stream()
                .map(edit -> edit.span().source())
                .allMatch(name -> files.containsKey(name) && !untouchable.contains(name));
    }

    private Map<String, SourceFile> changed(List<Fix> chosen) {
        Set<String> touched =
                chosen.stream()
                        .flatMap(fix -> fix.edits().stream())
                        .map(edit -> edit.span().source())
                        .collect(Collectors.toSet());
        Map<String, SourceFile> changed = new LinkedHashMap<>();
        for (SourceFile before : files.values()) {
            if (touched.contains(before.name())) {
                SourceFile after = fixed(before, chosen);
                if (isRead(before) && !isRead(after)) {
                    untouchable.add(before.name());
                } else if (!Arrays.equals(before.bytes(), after.bytes())) {
                    changed.put(before.name(), after);
                }
            }
        }
        return changed;
    }

    /** A fix that leaves no policy where one was is a mistake of ours, and is not made. */
    private static boolean isRead(SourceFile file) {
        return !PolicyText.read(file.name(), file.bytes()).hasErrors();
    }

    private static SourceFile fixed(SourceFile file, List<Fix> fixes) {
        SourceText text = PolicyText.reading(file.name(), file.bytes()).text();
        String lineEnd = text.text().contains("\r\n") ? "\r\n" : "\n";
        List<Fix> suited = fixes.stream().map(fix -> withLineEnds(fix, lineEnd)).toList();
        byte[] bytes = Fixes.apply(text, suited).getBytes(StandardCharsets.UTF_8);
        return new SourceFile(file.name(), marked(file.bytes()) ? joined(bytes) : bytes);
    }

    private static Fix withLineEnds(Fix fix, String lineEnd) {
        List<Fix.Edit> edits =
                fix.edits().stream()
                        .map(edit ->
                                new Fix.Edit(
                                        edit.span(),
                                        edit.replacement()
                                                .replace("\r\n", "\n")
                                                .replace("\n", lineEnd)))
                        .toList();
        return new Fix(fix.title(), edits, fix.sure());
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= MARK.length
                && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    private static byte[] joined(byte[] bytes) {
        byte[] all = Arrays.copyOf(MARK, MARK.length + bytes.length);
        System.arraycopy(bytes, 0, all, MARK.length, bytes.length);
        return all;
    }
}
