package io.releasegate.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of {@code docs/rules} as readers see it. */
record RulePage(Path path, String text) {
    static final Path FOLDER = docs().resolve("rules");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    static RulePage of(RuleInfo info) {
        Path path = FOLDER.resolve(info.category().folder()).resolve(info.code() + ".md");
        try {
            return new RulePage(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule has no page", e);
        }
    }

    String title() {
        return text.lines().findFirst().orElse("");
    }

    String summary() {
        return text.lines().skip(2).findFirst().orElse("");
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        Matcher matcher = HEADING.matcher(text);
        while (matcher.find()) {
            headings.add(matcher.group(1));
        }
        return headings;
    }

    /** The YAML block under a heading. */
    Fixture block(String heading) {
        Matcher matcher =
                Pattern.compile("(?s)## " + heading + "\n\n```(?:yaml|dsl)\n(.*?)```")
                        .matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(path + " has no YAML block under " + heading);
        }
        return new Fixture(heading, matcher.group(1));
    }

    /** Maven runs tests in the module's folder, an editor maybe in the project's. */
    private static Path docs() {
        Path here = Path.of("docs");
        return Files.isDirectory(here.resolve("rules")) ? here : Path.of("..", "docs");
    }
}
