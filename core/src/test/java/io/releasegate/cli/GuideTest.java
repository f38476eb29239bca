package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.launch.HaldenMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what docs/guide.md says, in its order, and expects the exit codes it tells. */
class GuideTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern EXIT = Pattern.compile("# exit (\\d+)");
    private static final Pattern KEEP = Pattern.compile("# → (\\w+)");
    private static final Pattern RELEASE = Pattern.compile("(?m)^release_id: (\\S+)$");
    private static final Pattern EDIT = Pattern.compile("sed -i 's/(.*)/(.*)/' (\\S+)");

    private static final String PROGRAM = "./releasegate ";

    @TempDir Path folder;
    private final Map<String, String> kept = new HashMap<>();
    private CommandLineRun commandLine;

    @Test
    void everything_in_the_guide_works_as_it_is_written() throws IOException {
        HaldenMachine halden = new HaldenMachine(folder);
        commandLine =
                halden.commandLine().with("RELEASEGATE_HOME", folder.resolve("halden").toString());
        kept.put("TOMORROW", HaldenMachine.NOW.plus(Duration.ofDays(1)).toString());
        Files.writeString(
                folder.resolve("two-lines"), "correct horse battery\nstaple of the day\n");

        List<String> typed = typed();
        assertTrue(typed.size() > 20, typed.toString());
        for (String line : typed) {
            Matcher edit = EDIT.matcher(here(line));
            if (edit.matches()) {
                edit(Path.of(edit.group(3)), edit.group(1), edit.group(2));
            } else if (line.startsWith(PROGRAM)) {
                run(line);
            } else {
                assertTrue(line.startsWith("export RELEASEGATE_HOME="), line);
            }
        }
    }

    private void run(String line) {
        String command = here(line.replaceAll("# .*", "")).substring(PROGRAM.length());
        CommandLineRun.Result result = commandLine.run(words(command));
        Matcher exit = EXIT.matcher(line);
        int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        assertEquals(expected, result.code(), line + "\n" + result.out() + result.err());
        Matcher keep = KEEP.matcher(line);
        if (keep.find()) {
            Matcher release = RELEASE.matcher(result.out());
            assertTrue(release.find(), line + " prints no release_id");
            kept.put(keep.group(1), release.group(1));
        }
    }

    /** Home is the test's folder, and variables have the values that were kept. */
    private String here(String line) {
        String told = line.replace("~", folder.toString());
        for (Map.Entry<String, String> one : kept.entrySet()) {
            told = told.replace("$" + one.getKey(), one.getValue());
        }
        return told;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        String after = before.replace(from, to);
        assertTrue(!after.equals(before), from + " is not in " + file);
        Files.writeString(file, after);
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    /** The lines in the guide's shell boxes. */
    private static List<String> typed() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(root.resolve("docs/guide.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside && !line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
