package io.releasegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that only the source text shows, in both modules. */
class SourceHabitsTest {

    private static final int LONGEST_MAIN = 400;
    private static final int LONGEST_TEST = 600;

    private static final Pattern EMPTY_WORD =
            Pattern.compile("(?<![a-z])(utils?|helpers?|common|managers?|impl)(?![a-z])");

    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|(?i)coming soon|not (yet )?implemented");

    private static final Pattern TEST_METHOD =
            Pattern.compile(
                    "@(?:Test|ParameterizedTest|RepeatedTest|Property|Example)\\b"
                            + "(?:[^;{}]|\\{[^{}]*\\})*?\\bvoid (\\w+)\\(");

    /** A contract's tests run in the classes that inherit them. */
    private static final Pattern INHERITED =
            Pattern.compile("(?m)^(public )?(abstract class|(sealed )?interface) ");

    private static final List<Source> SOURCES = Source.below(root());

    @Test
    void files_stay_short() {
        assertNone(source -> {
            int most = source.isTest() ? LONGEST_TEST : LONGEST_MAIN;
            long lines = source.text().lines().count();
            return lines > most ? lines + " lines, at most " + most : "";
        });
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        var missing = new TreeSet<Path>();
        for (Source source : SOURCES) {
            Path info = source.file().resolveSibling("package-info.java");
            if (!source.isTest() && !Files.exists(info)) {
                missing.add(info);
            }
        }
        assertEquals(new TreeSet<Path>(), missing);
        assertNone(source ->
                source.isPackageInfo() && !saysWhatItIsFor(source.text())
                        ? "needs a paragraph and @NullMarked"
                        : "");
    }

    @Test
    void names_say_what_a_thing_is() {
        assertNone(source -> isEmptyName(source.relative()) ? "an empty word in the name" : "");
    }

    @Test
    void nothing_is_left_for_later() {
        assertNone(source ->
                !source.isThisTest() && UNFINISHED.matcher(source.text()).find()
                        ? "says that something is unfinished"
                        : "");
    }

    @Test
    void test_classes_are_found_by_surefire() {
        assertNone(source ->
                source.isTest()
                                && TEST_METHOD.matcher(source.text()).find()
                                && !source.name().endsWith("Test.java")
                                && !source.text().contains("abstract class ")
                                && !source.text().contains("interface ")
                        ? "has tests, but its name does not end in Test: it never runs"
                        : "");
    }

    @Test
    void test_names_are_sentences() {
        assertNone(source -> {
            if (!source.isTest() || source.isThisTest()) {
                return "";
            }
            return TEST_METHOD
                    .matcher(source.text())
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.contains("_"))
                    .findFirst()
                    .map(name -> name + " is no sentence in snake_case")
                    .orElse("");
        });
    }

    @Test
    void the_checks_see_what_they_look_for() {
        assertTrue(SOURCES.size() > 20, "sources are found below " + root());
        assertTrue(isEmptyName("io/releasegate/store/util/Sql.java"));
        assertTrue(isEmptyName("io/releasegate/store/H2StoreImpl.java"));
        assertTrue(isEmptyName("io/releasegate/store/TaskManager.java"));
        assertTrue(!isEmptyName("io/releasegate/store/Utilisation.java"));
        assertTrue(UNFINISHED.matcher("// TO" + "DO later").find());
        assertTrue(TEST_METHOD.matcher("@Test\n    void badName() {").find());
        assertTrue(TEST_METHOD.matcher("@Property(tries = 5)\n void badName(@ForAll").find());
        assertTrue(!saysWhatItIsFor("package io.releasegate.value;"));
    }

    private static boolean isEmptyName(String path) {
        String words = path.replaceAll("([a-z0-9])([A-Z])", "$1/$2").toLowerCase();
        return EMPTY_WORD.matcher(words).find();
    }

    private static boolean saysWhatItIsFor(String packageInfo) {
        return packageInfo.contains("/**") && packageInfo.contains("@NullMarked");
    }

    private static void assertNone(Function<Source, String> fault) {
        var found = new TreeSet<String>();
        for (Source source : SOURCES) {
            String sentence = fault.apply(source);
            if (!sentence.isEmpty()) {
                found.add(source.relative() + ": " + sentence);
            }
        }
        assertEquals(new TreeSet<String>(), found);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }

    private record Source(Path root, Path file, String text) {

        static List<Source> below(Path root) {
            return Stream.of("core/src", "app/src")
                    .map(root::resolve)
                    .filter(Files::isDirectory)
                    .flatMap(Source::javaFiles)
                    .sorted()
                    .map(file -> new Source(root, file, read(file)))
                    .toList();
        }

        private static Stream<Path> javaFiles(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String relative() {
            return root.relativize(file).toString().replace('\\', '/');
        }

        String name() {
            return file.getFileName().toString();
        }

        boolean isTest() {
            return relative().contains("/src/test/");
        }

        boolean isPackageInfo() {
            return name().equals("package-info.java") && !isTest();
        }

        boolean isThisTest() {
            return name().equals("SourceHabitsTest.java");
        }
    }
}
