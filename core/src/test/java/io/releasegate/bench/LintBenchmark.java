package io.releasegate.bench;

import io.releasegate.launch.sample.SampleFiles;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.Linter;
import io.releasegate.lint.PolicySet;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole sample world, 15 policies, from bytes to findings, beside parsing alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LintBenchmark {
    private final Map<String, byte[]> texts = new TreeMap<>();
    private final Linter linter = Linter.withAllRules(LintSettings.standard(LocalDate.EPOCH));

    @Setup
    public void read() {
        for (String path : SampleFiles.policies()) {
            texts.put(path, SampleFiles.policy(path).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Benchmark
    public List<PolicyDocument> parse() {
        List<PolicyDocument> documents = new ArrayList<>();
        texts.forEach((path, text) ->
                PolicyParser.parse(path, text).document().ifPresent(documents::add));
        return documents;
    }

    @Benchmark
    public LintReport parseAndLint() {
        return linter.lint(PolicySet.of(parse()), CoverageTargets.NONE);
    }
}
