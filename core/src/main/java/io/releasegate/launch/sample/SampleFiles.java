package io.releasegate.launch.sample;

import io.releasegate.policy.PolicyFileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts of the sample world, packaged with the program. */
public final class SampleFiles {
    private static final String ROOT = "/sample-policies/";
    private static final String INDEX = "files.txt";
    private static final String POLICIES = "policies/";
    private static final String CONFIGURATION = "configuration/";

    private SampleFiles() {}

    /** Paths of the policies, below the policy folder. */
    public static List<String> policies() {
        return below(POLICIES).stream().filter(path -> !PolicyFileNames.isTest(path)).toList();
    }

    /** Paths of the configuration documents, below the configuration folder. */
    public static List<String> configuration() {
        return below(CONFIGURATION);
    }

    public static String policy(String path) {
        return read(POLICIES + path);
    }

    public static String configuration(String path) {
        return read(CONFIGURATION + path);
    }

    /** Writes the policies and their tests as files for people to work on. */
    public static void writePolicies(Path folder) throws IOException {
        for (String path : below(POLICIES)) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, policy(path));
        }
    }

    private static List<String> below(String folder) {
        return read(INDEX)
                .lines()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .toList();
    }

    private static String read(String path) {
        try (InputStream in = SampleFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + ROOT + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
