package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/lint-differences.md} against what the command says of the recorded cases. */
class LintDifferencesTest {
    @TempDir Path folder;

    @Test
    void the_page_lists_every_difference_as_the_command_tells_it() throws IOException {
        LintDifferencesPage page = new LintDifferencesPage();
        for (RecordedLintCase recorded : RecordedLintCase.all()) {
            page.add(recorded, Files.createTempDirectory(folder, "case").toRealPath());
        }
        if ("write".equals(System.getProperty("lint.differences"))) {
            Files.writeString(LintDifferencesPage.file(), page.written());
        }
        assertEquals(
                Files.readString(LintDifferencesPage.file()),
                page.written(),
                "docs/lint-differences.md is out of date. Run this test with"
                        + " -Dlint.differences=write and look at what changed.");
    }
}
