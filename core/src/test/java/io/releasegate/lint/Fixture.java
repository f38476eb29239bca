package io.releasegate.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Policy texts for one lint run. Several documents are divided by {@code ---}; each keeps the line
 * numbers of the whole. One that begins with {@code policy Name {} is in the policy language. A
 * comment {@code # expect: CODE} marks the line of a finding; a first line {@code # file: NAME}
 * gives the text a name.
 */
record Fixture(String name, String text) {
    private static final Pattern FILE = Pattern.compile("^\\n*# file: (.+)\n");
    private static final Pattern EXPECT = Pattern.compile("# expect: ([\\w-]+)");

    /** Comments may stand before it. */
    private static final Pattern POLICY_LANGUAGE =
            Pattern.compile("\\A(\\s|#.*)*policy\\s+\\w+\\s*\\{");

    static Fixture read(Path file) {
        try {
            return new Fixture(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of every rule. */
    static List<Fixture> all() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "lint"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int lineNumber = 0;
        for (String line : text.lines().toList()) {
            lineNumber++;
            if (line.equals("---")) {
                files.add(file(files.size(), part));
                part = new StringBuilder("\n".repeat(lineNumber));
            } else {
                part.append(line).append('\n');
            }
        }
        files.add(file(files.size(), part));
        return files;
    }

    /** Numbers of the lines that say so. */
    List<Integer> expectedLines(String code) {
        List<Integer> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            Matcher matcher = EXPECT.matcher(all.get(i));
            if (matcher.find() && matcher.group(1).equals(code)) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    private SourceFile file(int index, StringBuilder part) {
        String ending =
                POLICY_LANGUAGE.matcher(part).find()
                        ? ".dsl"
                        : name.endsWith(".yaml") ? "" : ".yaml";
        Matcher given = FILE.matcher(part);
        String partName = given.find() ? given.group(1) : index + "-" + name + ending;
        return new SourceFile(partName, part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
