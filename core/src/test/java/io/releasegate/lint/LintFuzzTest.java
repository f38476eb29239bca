package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Fixes;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.Sha256;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicySnapshot;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.policy.format.FormatResult;
import io.releasegate.policy.format.PolicyFormatter;
import io.releasegate.testing.Rounds;
import io.releasegate.testing.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody types: it is read, linted and laid out, and nothing of its meaning is lost. */
@Tag("fuzz")
class LintFuzzTest {
    private static final int FULL_COUNT = 1_000_000;
    private static final long SEED = 20_261_121_000_000L;

    /** Of so many texts one has its fixes made. */
    private static final int FIXED = 64;

    private static final LintSession LINT = LintSession.empty(LintSettings.standard(Texts.TODAY));

    private final MutatedTexts texts = new MutatedTexts();
    private final AtomicLong policies = new AtomicLong();
    private final AtomicLong findings = new AtomicLong();
    private final AtomicLong layouts = new AtomicLong();
    private final AtomicLong fixes = new AtomicLong();

    @Test
    void mutated_texts_are_read_linted_and_laid_out_without_a_crash_a_hang_or_a_loss()
            throws InterruptedException {
        Watch.over(count(), number -> play(SEED + number));

        assertTrue(policies.get() > 0, "no text was a policy");
        assertTrue(findings.get() > 0, "nothing was found in any text");
        assertTrue(layouts.get() > 0, "no text was laid out anew");
        assertTrue(fixes.get() > 0, "nothing could be fixed in any text");
    }

    /** In a small share of the rounds a third is enough: it is played in every build. */
    private static int count() {
        int count = Rounds.of(FULL_COUNT);
        return count < FULL_COUNT / 10 ? Math.max(1, count / 3) : count;
    }

    private void play(long seed) {
        SourceFile file = texts.text(seed);
        try {
            LintSession.Outcome outcome = LINT.lint(List.of(file), CoverageTargets.NONE);
            Reading reading = Objects.requireNonNull(outcome.next().readings().get(file.name()));
            lookAt(outcome.report(), reading.text());
            layOut(reading, hashes(outcome.policies().documents()));
            if (seed % FIXED == 0) {
                fixTwice(List.of(file, texts.companion(seed)));
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            throw new AssertionError("seed " + seed + ", " + file.name() + ":\n" + text, e);
        }
    }

    private void lookAt(LintReport report, SourceText text) {
        policies.addAndGet(report.policyCount());
        findings.addAndGet(report.diagnostics().size());
        for (Diagnostic found : report.diagnostics()) {
            assertTrue(found.message().endsWith(".") || found.message().endsWith("?"));
            assertTrue(LintRules.byCode(found.code()).isPresent(), found.code() + " has no page");
            checkInside(found.span(), text);
            found.related().forEach(related -> checkInside(related.span(), text));
            for (Fix fix : found.fixes()) {
                fix.edits().forEach(edit -> checkInside(edit.span(), text));
                Fixes.apply(text, List.of(fix));
            }
        }
    }

    private static void checkInside(Span span, SourceText text) {
        assertEquals(text.name(), span.source());
        assertTrue(span.start().offset() <= span.end().offset(), span.toString());
        assertTrue(span.end().offset() <= text.text().length(), span.toString());
    }

    /** Once laid out, a text stays as it is, and says what it said. */
    private void layOut(Reading reading, List<Sha256> hashes) {
        if (PolicyFormatter.format(reading) instanceof FormatResult.Formatted first
                && !first.text().equals(reading.text().text())) {
            layouts.incrementAndGet();
            byte[] bytes = first.text().getBytes(StandardCharsets.UTF_8);
            PolicyText again = PolicyText.read(reading.text().name(), bytes);
            assertEquals(first, PolicyFormatter.format(again.reading()));
            assertEquals(hashes, hashes(again.documents()));
        }
    }

    private static List<Sha256> hashes(List<PolicyDocument> documents) {
        return documents.stream()
                .map(document -> PolicySnapshot.of(document).hash())
                .sorted()
                .toList();
    }

    /** Beside another text, so that rules about several have something to fix as well. */
    private void fixTwice(List<SourceFile> files) {
        SureFixes.Lint<RuntimeException> lint =
                all -> LINT.lint(all, CoverageTargets.NONE).report();
        SureFixes.Outcome once = SureFixes.apply(files, lint);
        fixes.addAndGet(once.made().size());
        if (!once.made().isEmpty()) {
            assertEquals(List.of(), SureFixes.apply(once.files(), lint).made());
        }
    }
}
