package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as JUnit XML: a suite for each file, in it a case for each rule that found something; a
 * clean file has one case that passed. What does not fail the run is said in a passed case.
 */
final class LintJunit {
    private static final String CLEAN = "no findings";

    private LintJunit() {}

    static String of(LintAnswer answer) {
        Map<String, Map<String, List<Finding>>> files = byFile(answer);
        int failed = 0;
        int all = 0;
        StringBuilder suites = new StringBuilder();
        for (Map.Entry<String, Map<String, List<Finding>>> file : files.entrySet()) {
            int failedHere =
                    (int)
                            file.getValue().values().stream()
                                    .filter(found -> found.stream().anyMatch(answer::fails))
                                    .count();
            int here = Math.max(1, file.getValue().size());
            failed += failedHere;
            all += here;
            suites.append(
                    "\n  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">"
                            .formatted(Xml.attribute(file.getKey()), here, failedHere));
            cases(file.getKey(), file.getValue(), answer, suites);
            suites.append("\n  </testsuite>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<testsuites name=\"lint-policies\" tests=\"%d\" failures=\"%d\" errors=\"0\">"
                        .formatted(all, failed)
                + suites
                + "\n</testsuites>";
    }

    private static Map<String, Map<String, List<Finding>>> byFile(LintAnswer answer) {
        Map<String, Map<String, List<Finding>>> files = new TreeMap<>();
        answer.result()
                .input()
                .files()
                .forEach(file -> files.put(file.source().name(), new LinkedHashMap<>()));
        for (Finding finding : answer.shown()) {
            Diagnostic found = finding.diagnostic();
            files.computeIfAbsent(found.span().source(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(found.code(), _ -> new ArrayList<>())
                    .add(finding);
        }
        return files;
    }

    private static void cases(
            String file, Map<String, List<Finding>> byCode, LintAnswer answer, StringBuilder xml) {
        if (byCode.isEmpty()) {
            xml.append("\n    ").append(start(file, CLEAN)).append("/>");
        }
        for (Map.Entry<String, List<Finding>> one : byCode.entrySet()) {
            xml.append("\n    ").append(start(file, one.getKey())).append('>');
            List<Finding> failing = one.getValue().stream().filter(answer::fails).toList();
            List<Finding> passing =
                    one.getValue().stream().filter(it -> !answer.fails(it)).toList();
            if (!failing.isEmpty()) {
                xml.append(
                        "\n      <failure type=\"%s\" message=\"%s\">%s</failure>"
                                .formatted(
                                        Xml.attribute(one.getKey()),
                                        Xml.attribute(failing.getFirst().diagnostic().message()),
                                        Xml.text(words(failing, answer))));
            }
            if (!passing.isEmpty()) {
                xml.append("\n      <system-out>")
                        .append(Xml.text(words(passing, answer)))
                        .append("</system-out>");
            }
            xml.append("\n    </testcase>");
        }
    }

    private static String start(String file, String name) {
        return "<testcase classname=\"%s\" name=\"%s\""
                .formatted(Xml.attribute(file), Xml.attribute(name));
    }

    private static String words(List<Finding> findings, LintAnswer answer) {
        return String.join(
                "\n\n",
                findings.stream().map(it -> LintText.one(it.diagnostic(), answer)).toList());
    }
}
