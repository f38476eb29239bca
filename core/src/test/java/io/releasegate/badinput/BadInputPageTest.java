package io.releasegate.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.badinput.BadInputPage.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every row of docs/bad-input.md and looks whether the program does what it says. */
class BadInputPageTest {
    private static final Map<String, Trouble> TROUBLES = troubles();

    @TempDir static Path folder;
    private static Scene good;
    private static List<String> recorded;

    private static Map<String, Trouble> troubles() {
        Map<String, Trouble> all = new TreeMap<>(BadTexts.all());
        all.putAll(BadPaths.all());
        all.putAll(BadLintOptions.all());
        all.putAll(BadWorkspaces.all());
        all.putAll(BadDisks.all());
        return all;
    }

    @BeforeAll
    static void a_good_workspace() throws Exception {
        good = Scene.prepare(folder.resolve("good"));
        recorded = good.ledger();
    }

    @AfterAll
    static void disks_are_taken_away() throws IOException, InterruptedException {
        BadDisks.unmountBelow(folder);
    }

    @Test
    void the_page_tells_of_every_trouble_we_can_make() {
        assertEquals(TROUBLES.keySet(), BadInputPage.troubles());
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        List<Row> rows = BadInputPage.rows();
        assertNotEquals(List.of(), rows);
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> {
                    Row row = rows.get(i);
                    return DynamicTest.dynamicTest(
                            row.trouble() + ": " + row.command(),
                            () -> play(row, folder.resolve("row-" + i)));
                });
    }

    private static void play(Row row, Path place) throws Exception {
        Scene scene = good.copyTo(Files.createDirectory(place));
        Scene.Result result;
        try (var _ = TROUBLES.get(row.trouble()).bring(scene)) {
            result = scene.run(row.command());
        }

        String said = result.out() + result.err();
        assertEquals(row.code(), result.code(), said);
        assertTrue(saysAll(row.fragments(), said), said);
        checkWhatIsLeft(row, scene);
    }

    private static boolean saysAll(List<String> fragments, String said) {
        int from = 0;
        for (String fragment : fragments) {
            int at = said.indexOf(fragment, from);
            if (at < 0) {
                return false;
            }
            from = at + fragment.length();
        }
        return true;
    }

    private static void checkWhatIsLeft(Row row, Scene scene) {
        List<String> now = scene.ledger();
        switch (row.kept()) {
            case BadInputPage.ALL -> assertEquals(recorded, now);
            case BadInputPage.ALL_AND_THE_ATTEMPT -> {
                assertTrue(now.size() > recorded.size(), "nothing was added");
                assertEquals(recorded, now.subList(0, recorded.size()));
            }
            default -> throw new AssertionError("the page says \"" + row.kept() + "\"");
        }
        Scene.Result verified = scene.run("ledger-verify");
        assertEquals(0, verified.code(), verified.out() + verified.err());
    }
}
