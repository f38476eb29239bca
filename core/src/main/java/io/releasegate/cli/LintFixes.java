package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.lint.SourceFile;
import io.releasegate.lint.SureFixes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether texts are fixed before what is left is shown. */
final class LintFixes {
    @Option(
            names = "--fix",
            description = "Makes every sure fix in the files, then shows what is left.")
    private boolean fix;

    @Option(
            names = "--dry-run",
            description = "With --fix: prints the changes as a unified diff and makes none.")
    private boolean dryRun;

    /**
     * @param input the texts as they are now, or with --dry-run as they would be
     * @param made what was fixed; empty where no fixing was asked for
     * @param isComplete whether every file that should be written was
     */
    record Outcome(LintInput input, Optional<List<SureFixes.Made>> made, boolean isComplete) {
        Outcome {
            made = made.map(List::copyOf);
        }
    }

    void check() throws FailureException {
        if (dryRun && !fix) {
            throw Input.invalid("--dry-run belongs to --fix. Add --fix, or leave it out.");
        }
    }

    boolean isAsked() {
        return fix;
    }

    boolean isDryRun() {
        return dryRun;
    }

    Outcome run(LintInput input, LintHow how, Surroundings surroundings) throws FailureException {
        if (!fix) {
            return new Outcome(input, Optional.empty(), true);
        }
        SureFixes.Outcome fixed =
                SureFixes.<FailureException>apply(
                        input.sources(),
                        files -> how.run(input.withTexts(files), surroundings).report());
        LintInput now = input.withTexts(fixed.files());
        if (dryRun) {
            surroundings.out().print(diff(input, now));
            surroundings.err().println("Would fix " + count(fixed.made(), input, now) + ".");
            return new Outcome(now, Optional.of(fixed.made()), true);
        }
        return write(input, now, fixed.made(), surroundings);
    }

    private static Outcome write(
            LintInput before,
            LintInput after,
            List<SureFixes.Made> made,
            Surroundings surroundings) {
        List<LintInput.File> kept = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < before.files().size(); i++) {
            LintInput.File was = before.files().get(i);
            LintInput.File is = after.files().get(i);
            try {
                if (isChanged(was, is)) {
                    WholeFile.change(was.path(), was.source().bytes(), is.source().bytes());
                }
                kept.add(is);
            } catch (FailureException e) {
                surroundings.err().println(e.failure().sentence());
                failed.add(was.source().name());
                kept.add(was);
            }
        }
        List<SureFixes.Made> done =
                made.stream().filter(one -> !failed.contains(one.span().source())).toList();
        return new Outcome(before.with(kept), Optional.of(done), failed.isEmpty());
    }

    private static String diff(LintInput before, LintInput after) {
        StringBuilder diff = new StringBuilder();
        for (int i = 0; i < before.files().size(); i++) {
            SourceFile was = before.files().get(i).source();
            diff.append(UnifiedDiff.of(was, after.files().get(i).source()));
        }
        return diff.toString();
    }

    private static String count(List<SureFixes.Made> made, LintInput before, LintInput after) {
        long files = 0;
        for (int i = 0; i < before.files().size(); i++) {
            files += isChanged(before.files().get(i), after.files().get(i)) ? 1 : 0;
        }
        return counted(made.size(), "finding") + " in " + counted(files, "file");
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static boolean isChanged(LintInput.File before, LintInput.File after) {
        return !Arrays.equals(before.source().bytes(), after.source().bytes());
    }
}
