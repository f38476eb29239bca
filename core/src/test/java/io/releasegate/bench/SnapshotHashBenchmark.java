package io.releasegate.bench;

import io.releasegate.canonical.Hashes;
import io.releasegate.launch.sample.SampleFiles;
import io.releasegate.model.Sha256;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.PolicySnapshot;
import java.nio.charset.StandardCharsets;
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

/** From a parsed policy to its canonical bytes and their hash, beside SHA-256 of those bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SnapshotHashBenchmark {
    private static final String POLICY = "payments/payments.yaml";

    private PolicyDocument document;
    private byte[] bytes;

    @Setup
    public void read() {
        byte[] text = SampleFiles.policy(POLICY).getBytes(StandardCharsets.UTF_8);
        document = PolicyParser.parse(POLICY, text).document().orElseThrow();
        bytes = PolicySnapshot.of(document).content().bytes();
    }

    @Benchmark
    public Sha256 snapshotHash() {
        return PolicySnapshot.of(document).hash();
    }

    @Benchmark
    public Sha256 rawSha256() {
        return Hashes.sha256(bytes);
    }
}
