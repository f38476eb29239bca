package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts to lint.
 *
 * @param shownFolder the folder as it was named; empty where files were
 * @param files what could be read, in the order of the names
 * @param problems why the rest could not
 */
record LintInput(String shownFolder, List<File> files, List<Diagnostic> problems) {
    LintInput {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A text and where it lies. */
    record File(Path path, SourceFile source) {}

    List<SourceFile> sources() {
        return files.stream().map(File::source).toList();
    }

    LintInput with(List<File> others) {
        return new LintInput(shownFolder, others, problems);
    }

    /** The same files with these texts, which come in the same order. */
    LintInput withTexts(List<SourceFile> texts) {
        List<File> changed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            changed.add(new File(files.get(i).path(), texts.get(i)));
        }
        return with(changed);
    }
}
