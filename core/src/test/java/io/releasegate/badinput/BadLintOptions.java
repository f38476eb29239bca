package io.releasegate.badinput;

import io.releasegate.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** Options of the linter that ask for what is not there or cannot be done. */
final class BadLintOptions {
    private static final String GOOD = Texts.policy("refunds", 3);
    private static final String FIXABLE = GOOD.replace("signal:", "signall:");

    private BadLintOptions() {}

    static Map<String, Trouble> all() {
        Map<String, Trouble> all = new TreeMap<>();
        all.put("an option that makes no sense", good());
        all.put("a baseline that is no JSON", known("none"));
        all.put("a baseline of another kind", known("{\"findings\": [{\"code\": \"X\"}]}"));
        all.put("a targets file that is no list", targets());
        all.put("a read-only file that could be fixed", BadLintOptions::readOnly);
        return all;
    }

    private static Trouble good() {
        return scene -> {
            Files.writeString(scene.file("good.yaml"), GOOD);
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static Trouble known(String text) {
        return scene -> {
            Files.writeString(scene.file("good.yaml"), GOOD);
            Files.writeString(scene.file("known.json"), text);
            return () -> same(scene.file("known.json"), text);
        };
    }

    private static Trouble targets() {
        return scene -> {
            Files.writeString(scene.file("good.yaml"), GOOD);
            Files.writeString(scene.file("targets.yaml"), "environment: prod\n");
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static Trouble.Relief readOnly(Scene scene) throws IOException {
        Path file = Files.writeString(scene.file("bad.yaml"), FIXABLE);
        Assumptions.assumeTrue(
                file.toFile().setReadOnly(), "not run: no file can be made read-only here");
        return () -> same(file, FIXABLE);
    }

    private static void same(Path file, String text) throws IOException {
        if (!Files.readString(file).equals(text)) {
            throw new AssertionError(file + " was changed");
        }
    }
}
