package io.releasegate.bench;

import io.releasegate.diagnostic.Span;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatLint;
import io.releasegate.lint.compat.CompatReport;
import io.releasegate.lint.compat.CompatText;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bytes to findings as the set grows, beside reading it, and one edit in a set that is known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintScaleBenchmark {
    private static final LintSettings SETTINGS = LintSettings.standard(LocalDate.EPOCH);

    @Param({"100", "1000", "10000"})
    public int policies;

    private List<SourceFile> files = List.of();
    private LintSession known = LintSession.empty(SETTINGS);
    private int edits;

    @Setup
    public void generate() {
        files = GeneratedPolicies.of(policies);
        known = LintSession.empty(SETTINGS).lint(files, CoverageTargets.NONE).next();
    }

    @Benchmark
    public List<ParseResult> parse() {
        List<ParseResult> results = new ArrayList<>();
        files.forEach(file -> results.add(PolicyParser.parse(file.name(), file.bytes())));
        return results;
    }

    @Benchmark
    public LintReport parseAndLint() {
        return LintSession.lintOnce(files, CoverageTargets.NONE, SETTINGS);
    }

    /** The same texts under the compat profile, which has to be no slower. */
    @Benchmark
    public CompatReport compatProfile() {
        List<CompatText> texts =
                files.stream()
                        .map(file -> new CompatText(file.name(), file.name(), file.bytes()))
                        .toList();
        return CompatLint.lint(
                CompatInput.of(texts, true), true, Span.startOf("policies"), List.of());
    }

    /** One file says something else each time; all others are known. */
    @Benchmark
    public LintReport oneEdit() {
        SourceFile file = files.getFirst();
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        List<SourceFile> now = new ArrayList<>(files);
        now.set(
                0,
                new SourceFile(
                        file.name(), GeneratedPolicies.bytes(text + "# edit " + edits++ + "\n")));
        return known.lint(now, CoverageTargets.NONE).report();
    }
}
