package io.releasegate.cli;

/** How findings are written. */
enum LintFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB;

    String of(LintAnswer answer) {
        return switch (this) {
            case TEXT -> LintText.of(answer);
            case JSON -> LintJson.of(answer);
            case SARIF -> LintSarif.of(answer);
            case JUNIT -> LintJunit.of(answer);
            case GITHUB -> LintGithub.of(answer);
        };
    }
}
