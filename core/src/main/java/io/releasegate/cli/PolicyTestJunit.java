package io.releasegate.cli;

import io.releasegate.policytest.PolicyTestRun;

/** The outcome of tests as JUnit XML: a suite for each file, a case for each test. */
final class PolicyTestJunit {
    private PolicyTestJunit() {}

    static String of(PolicyTestResult result) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<testsuites name=\"policy-test\" tests=\"%d\" failures=\"%d\" errors=\"0\">"
                        .formatted(result.count(), result.failed()));
        for (PolicyTestResult.File file : result.files()) {
            xml.append(
                    "\n  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">"
                            .formatted(
                                    Xml.attribute(file.name()), file.runs().size(), file.failed()));
            file.runs().forEach(run -> xml.append("\n    ").append(test(file.name(), run)));
            xml.append("\n  </testsuite>");
        }
        return xml.append("\n</testsuites>").toString();
    }

    private static String test(String file, PolicyTestRun run) {
        String start =
                "<testcase classname=\"%s\" name=\"%s\""
                        .formatted(Xml.attribute(file), Xml.attribute(run.test().name()));
        return run.failure()
                .map(why ->
                        start
                                + "><failure message=\""
                                + Xml.attribute(why)
                                + "\">"
                                + Xml.text(file + ":" + run.test().span().start().line())
                                + "</failure></testcase>")
                .orElse(start + "/>");
    }
}
