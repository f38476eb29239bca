package io.releasegate.policy;

import io.releasegate.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Findings in the short form tests assert: {@code line:column code message}. */
final class Diagnosed {
    private Diagnosed() {}

    static List<String> yaml(String text) {
        return of("p.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(String name, byte[] bytes) {
        return PolicyParser.parse(name, bytes).diagnostics().stream().map(Diagnosed::line).toList();
    }

    private static String line(Diagnostic found) {
        return found.span().start().line()
                + ":"
                + found.span().start().column()
                + " "
                + found.code()
                + " "
                + found.message();
    }
}
