package io.releasegate.badinput;

import io.releasegate.testing.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Disks that are full or may not be written. They are real, so they need the right to mount. */
final class BadDisks {
    private static final byte[] FILLER = new byte[64 * 1024];

    private BadDisks() {}

    static Map<String, Trouble> all() {
        Map<String, Trouble> all = new TreeMap<>();
        all.put("a read-only workspace", BadDisks::readOnly);
        all.put("a full disk under the workspace", BadDisks::full);
        all.put("a disk that fills up while something is recorded", BadDisks::almostFull);
        all.put("a full disk under a new workspace", small("full", true));
        all.put("a full disk under an export", small("full", true));
        all.put("a read-only folder for a new workspace", small("readonly", false));
        all.put("a read-only note of what was seen", BadDisks::readOnlyState);
        return all;
    }

    private static Trouble.Relief readOnly(Scene scene) throws Exception {
        Files.writeString(scene.file("good.yaml"), Texts.policy("refunds", 3));
        Disk disk = Disk.under(scene.workspace());
        disk.remount("ro");
        return () -> disk.remount("rw");
    }

    private static Trouble.Relief readOnlyState(Scene scene) throws Exception {
        Files.writeString(scene.file("good.yaml"), Texts.policy("refunds", 3));
        Disk disk = Disk.under(scene.file("state"));
        disk.remount("ro");
        return () -> disk.remount("rw");
    }

    private static Trouble.Relief full(Scene scene) throws Exception {
        Files.writeString(scene.file("good.yaml"), Texts.policy("refunds", 3));
        Path filler = scene.workspace().resolve("filler");
        Disk.under(scene.workspace());
        fill(filler);
        return () -> Files.delete(filler);
    }

    /** Opening still works; the text does not fit any more. */
    private static Trouble.Relief almostFull(Scene scene) throws Exception {
        Files.writeString(
                scene.file("good.yaml"),
                Texts.policy("refunds", 3) + "# a long remark\n".repeat(60_000));
        Path filler = scene.workspace().resolve("filler");
        Disk.under(scene.workspace());
        fill(filler);
        try (FileChannel channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 400_000);
        }
        return () -> Files.delete(filler);
    }

    private static Trouble small(String name, boolean full) {
        return scene -> {
            Disk disk = Disk.under(Files.createDirectories(scene.file(name)));
            if (full) {
                fill(scene.file(name).resolve("filler"));
                return Trouble.Relief.NOTHING_TO_DO;
            }
            disk.remount("ro");
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(FILLER);
            }
        } catch (IOException e) {
            // That is what was wanted.
        }
    }

    /** Deepest first; what is still mounted would keep the folder from being deleted. */
    static void unmountBelow(Path folder) throws IOException, InterruptedException {
        Path mounts = Path.of("/proc/mounts");
        if (!Files.exists(mounts)) {
            return;
        }
        for (String line : Files.readAllLines(mounts)) {
            String at = line.split(" ")[1];
            if (at.startsWith(folder.toRealPath() + "/")) {
                new ProcessBuilder("umount", at).start().waitFor();
            }
        }
    }

    /** A small disk of its own, with what was in the folder before. */
    record Disk(Path at) {
        static Disk under(Path folder) throws IOException, InterruptedException {
            Path before = folder.resolveSibling(folder.getFileName() + "-before");
            Files.move(folder, before);
            Files.createDirectory(folder);
            mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
            Scene.copyFolder(before, folder);
            return new Disk(folder);
        }

        void remount(String how) throws IOException, InterruptedException {
            mount("-o", "remount," + how, at.toString());
        }

        private static void mount(String... arguments) throws IOException, InterruptedException {
            String[] command = new String[arguments.length + 1];
            command[0] = "mount";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            Assumptions.assumeTrue(done, "not run: no disk can be mounted here (root can)");
        }
    }
}
