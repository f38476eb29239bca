package io.releasegate.cli;

import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestRun;
import java.util.List;

/** What became of all tests. */
record PolicyTestResult(List<File> files, Coverage coverage) {
    PolicyTestResult {
        files = List.copyOf(files);
    }

    /** The tests of one file, in its order. */
    record File(String name, List<PolicyTestRun> runs) {
        File {
            runs = List.copyOf(runs);
        }

        long failed() {
            return runs.stream().filter(run -> !run.passed()).count();
        }
    }

    long count() {
        return files.stream().mapToLong(file -> file.runs().size()).sum();
    }

    long failed() {
        return files.stream().mapToLong(File::failed).sum();
    }

    boolean passed() {
        return failed() == 0;
    }
}
