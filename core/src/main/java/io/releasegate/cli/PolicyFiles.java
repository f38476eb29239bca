package io.releasegate.cli;

import io.releasegate.policy.PolicyFileNames;
import io.releasegate.policy.dsl.DslText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds policy files in a folder. */
final class PolicyFiles {
    private PolicyFiles() {}

    /**
     * @param shown what the path is called in findings
     */
    record Named(Path path, String shown) {}

    /** Every policy file below a folder, in the order of the names; hidden ones are left out. */
    static List<Named> below(Path folder, String shown) throws IOException {
        Path real = folder.toRealPath();
        List<Named> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(real)) {
            for (Path path : all.filter(PolicyFiles::isPolicy).sorted().toList()) {
                String name = real.relativize(path).toString().replace('\\', '/');
                if (!hidden(real.relativize(path)) && path.toRealPath().startsWith(real)) {
                    found.add(new Named(path, shown.equals(".") ? name : shown + "/" + name));
                }
            }
        }
        return found;
    }

    private static boolean isPolicy(Path path) {
        String name = path.getFileName().toString();
        boolean policy = PolicyFileNames.isDocument(name) || DslText.isNamedSo(name);
        return policy && Files.isRegularFile(path);
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
                return true;
            }
        }
        return false;
    }
}
