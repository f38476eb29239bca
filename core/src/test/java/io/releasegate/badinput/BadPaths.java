package io.releasegate.badinput;

import io.releasegate.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Paths that lead where nobody should go, and files that are none. */
final class BadPaths {
    private static final String POLICY = Texts.policy("refunds", 3);

    private BadPaths() {}

    static Map<String, Trouble> all() {
        Map<String, Trouble> all = new TreeMap<>();
        all.put("a device instead of a file", scene -> Trouble.Relief.NOTHING_TO_DO);
        all.put("a pipe that nobody writes to", BadPaths::pipe);
        all.put("a folder instead of a file", folder());
        all.put("a path with `..` in it", scene -> Trouble.Relief.NOTHING_TO_DO);
        all.put("a link out of the policy folder", linkIn("workspace/policies"));
        all.put("a folder linked into the policy folder", BadPaths::linkedFolder);
        all.put("a link among the configuration files", linkIn("workspace/configuration"));
        all.put("a person who looks like a path", BadPaths::strayKey);
        all.put("a workspace id that looks like a path", BadPaths::workspaceId);
        all.put("a workspace that is a file", write("file", "not a folder"));
        all.put("a file in the way of an export", write("there.jsonl", "precious"));
        return all;
    }

    private static Trouble write(String name, String text) {
        return scene -> {
            Files.writeString(scene.file(name), text);
            return () -> {
                if (!Files.readString(scene.file(name)).equals(text)) {
                    throw new AssertionError(name + " was overwritten");
                }
            };
        };
    }

    private static Trouble folder() {
        return scene -> {
            Files.createDirectories(scene.file("bad.yaml"));
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static Trouble.Relief pipe(Scene scene) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", scene.file("bad.yaml").toString()).start();
        boolean there = made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0;
        Assumptions.assumeTrue(there, "not run: no pipe can be made here");
        return Trouble.Relief.NOTHING_TO_DO;
    }

    private static Trouble linkIn(String folder) {
        return scene -> {
            Path outside = Files.writeString(scene.file("outside.yaml"), POLICY);
            Files.createSymbolicLink(scene.file(folder).resolve("linked.yaml"), outside);
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static Trouble.Relief linkedFolder(Scene scene) throws IOException {
        Path outside = Files.createDirectories(scene.file("outside"));
        Files.writeString(outside.resolve("linked.yaml"), POLICY);
        Files.createSymbolicLink(scene.workspace().resolve("policies").resolve("more"), outside);
        return Trouble.Relief.NOTHING_TO_DO;
    }

    /** A good key where a path made of the name would find it. */
    private static Trouble.Relief strayKey(Scene scene) throws IOException {
        Path keys = scene.workspace().resolve("data").resolve("sample-keys");
        Files.copy(keys.resolve("mira.rgkey"), keys.resolveSibling("mira.rgkey"));
        Files.writeString(scene.file("good.yaml"), POLICY);
        return Trouble.Relief.NOTHING_TO_DO;
    }

    private static Trouble.Relief workspaceId(Scene scene) throws IOException {
        Path file = scene.workspace().resolve("workspace.json");
        String text = Files.readString(file);
        Files.writeString(
                file, text.replaceAll("\"workspace\":\"[^\"]*\"", "\"workspace\":\"../../stray\""));
        return () -> Files.writeString(file, text);
    }
}
