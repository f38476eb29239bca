package io.releasegate.badinput;

import io.releasegate.launch.LocalWorkspace;
import io.releasegate.testing.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Workspaces that are damaged, old, in use, or on a computer whose clock is wrong. */
final class BadWorkspaces {
    private static final String POLICY = Texts.policy("refunds", 3);
    private static final String FORMAT = "workspace.json";

    private BadWorkspaces() {}

    static Map<String, Trouble> all() {
        Map<String, Trouble> all = new TreeMap<>();
        all.put("no workspace there", scene -> Trouble.Relief.NOTHING_TO_DO);
        all.put("a workspace.json that is garbage", edited(FORMAT, "\"format\"", "format"));
        all.put("a workspace of a newer version", edited(FORMAT, "\"1\"", "\"2\""));
        all.put("in use by another process", BadWorkspaces::inUse);
        all.put("left behind by a crashed process", BadWorkspaces::crashed);
        all.put("a database that was cut off", damaged(BadWorkspaces::cutOff));
        all.put("garbage in the middle of the database", damaged(BadWorkspaces::garbage));
        all.put("an empty database file", damaged(file -> Files.write(file, new byte[0])));
        all.put("a database file of text", damaged(file -> Files.writeString(file, POLICY)));
        all.put("no database", damaged(Files::delete));
        all.put("a database older than was seen", BadWorkspaces::older);
        all.put(
                "a pointer edited in the database",
                edited("UPDATE active_pointer SET version = 9"));
        all.put(
                "an entry edited in the database",
                edited("DROP TRIGGER payload_append_only; UPDATE payload SET body = X'7B7D'"));
        all.put("a database of a newer version", BadWorkspaces::newer);
        all.put("a note of what was seen that is garbage", BadWorkspaces::seenGarbage);
        all.put("a clock set back", BadWorkspaces::clockBack);
        all.put("a key file that is missing", key(Files::delete));
        all.put("a key file that is damaged", key(file -> Files.writeString(file, "{}")));
        all.put("a wrong passphrase", BadWorkspaces::wrongPassphrase);
        all.put("one byte flipped in an export", export(BadWorkspaces::flip));
        all.put("an export that was cut off", export(BadWorkspaces::cutOff));
        return all;
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    /** Nothing may touch what is left of a damaged database: somebody may want to rescue it. */
    private static Trouble damaged(Damage damage) {
        return scene -> {
            Path good = Files.copy(scene.database(), scene.file("good.mv.db"));
            damage.to(scene.database());
            good(scene);
            byte[] left = bytes(scene.database());
            return () -> {
                if (!java.util.Arrays.equals(left, bytes(scene.database()))) {
                    throw new AssertionError("the damaged database was changed");
                }
                Files.copy(good, scene.database(), StandardCopyOption.REPLACE_EXISTING);
            };
        };
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static void good(Scene scene) throws IOException {
        Files.writeString(scene.file("good.yaml"), POLICY);
    }

    private static void cutOff(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 8);
        }
    }

    private static void garbage(Path file) throws IOException {
        byte[] noise = new byte[(int) Files.size(file) * 3 / 4];
        new Random(3).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), channel.size() / 8);
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static Trouble edited(String name, String from, String to) {
        return scene -> {
            Path file = scene.workspace().resolve(name);
            String text = Files.readString(file);
            Files.writeString(file, text.replace(from, to));
            return () -> Files.writeString(file, text);
        };
    }

    private static Trouble.Relief inUse(Scene scene) throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-XX:TieredStopAtLevel=1",
                                Owner.class.getName(),
                                scene.workspace().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
        if (!"owned".equals(said.readLine())) {
            throw new IllegalStateException("the other process does not own the workspace");
        }
        return () -> {
            other.getOutputStream().close();
            other.waitFor();
        };
    }

    private static Trouble.Relief crashed(Scene scene) throws IOException {
        Path data = scene.workspace().resolve("data");
        Files.writeString(data.resolve(".lock"), "");
        Files.writeString(
                data.resolve(".owner.json"),
                "{\"command\":\"java\",\"host\":\"here\",\"pid\":\"1\",\"since\":\""
                        + Instant.EPOCH
                        + "\"}");
        return Trouble.Relief.NOTHING_TO_DO;
    }

    /** Writes on, then puts the database of before back. */
    private static Trouble.Relief older(Scene scene) throws IOException {
        Path older = Files.copy(scene.database(), scene.file("older.mv.db"));
        good(scene);
        scene.run("policy-submit good.yaml");
        Path newer = Files.move(scene.database(), scene.file("newer.mv.db"));
        Files.copy(older, scene.database());
        return () -> Files.copy(newer, scene.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Trouble edited(String sql) {
        return scene -> {
            Path good = Files.copy(scene.database(), scene.file("good.mv.db"));
            good(scene);
            byHand(scene, sql);
            return () -> Files.copy(good, scene.database(), StandardCopyOption.REPLACE_EXISTING);
        };
    }

    private static Trouble.Relief newer(Scene scene) throws Exception {
        Path good = Files.copy(scene.database(), scene.file("good.mv.db"));
        byHand(scene, "INSERT INTO schema_migration VALUES (999, 'from the future', 'x')");
        return () -> Files.copy(good, scene.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void byHand(Scene scene, String sql) throws SQLException {
        String file = scene.database().toString().replace(".mv.db", "");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:" + file, "releasegate", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Trouble.Relief seenGarbage(Scene scene) throws IOException {
        Path folder = scene.file("state").resolve("high-water");
        Path note;
        try (var files = Files.list(folder)) {
            note = files.findFirst().orElseThrow();
        }
        good(scene);
        String text = Files.readString(note);
        Files.writeString(note, text.substring(0, text.length() / 2));
        return () -> Files.writeString(note, text);
    }

    private static Trouble.Relief clockBack(Scene scene) throws IOException {
        Instant right = scene.clock().instant();
        good(scene);
        scene.clock().set(right.minus(Duration.ofDays(1)));
        return () -> scene.clock().set(right);
    }

    private static Trouble key(Damage damage) {
        return scene -> {
            Path file = scene.workspace().resolve("data/sample-keys/mira.rgkey");
            byte[] key = Files.readAllBytes(file);
            good(scene);
            damage.to(file);
            return () -> Files.write(file, key);
        };
    }

    private static Trouble.Relief wrongPassphrase(Scene scene) throws IOException {
        good(scene);
        Files.writeString(scene.file("wrong.txt"), "open sesame\n");
        return Trouble.Relief.NOTHING_TO_DO;
    }

    private static Trouble export(Damage damage) {
        return scene -> {
            Files.write(scene.file("ledger.jsonl"), scene.ledger());
            damage.to(scene.file("ledger.jsonl"));
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    /** Another process that has the workspace open until its standard input ends. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (LocalWorkspace _ =
                    LocalWorkspace.open(folder, io.releasegate.launch.Machine.here())) {
                OutputStream out = System.out;
                out.write("owned\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                while (System.in.read() >= 0) {
                    // Until nobody holds the other end any more.
                }
            }
        }
    }
}
