package io.releasegate.policy;

import java.util.List;
import java.util.Locale;

/** Which files of a folder hold policies, by their names. */
public final class PolicyFileNames {
    private static final List<String> DOCUMENTS = List.of(".yaml", ".yml", ".json");
    private static final List<String> TESTS = List.of(".test.yaml", ".test.yml", ".test.json");

    /** What was compiled from which text; stands beside compiled policies and is none. */
    public static final String MANIFEST = "manifest.json";

    private PolicyFileNames() {}

    /**
     * Whether the file holds a policy document. Tests of policies and the manifest of compiled
     * policies end alike and do not.
     *
     * @param fileName without its folder
     */
    public static boolean isDocument(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endsIn(DOCUMENTS, name) && !isTest(name) && !name.equals(MANIFEST);
    }

    /** Whether the file holds tests of policies. */
    public static boolean isTest(String fileName) {
        return endsIn(TESTS, fileName.toLowerCase(Locale.ROOT));
    }

    private static boolean endsIn(List<String> endings, String name) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
