package io.releasegate.launch;

import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.workspace.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The configuration files of a workspace, and their writing when it is made. */
final class Proposals {
    private Proposals() {}

    static List<Configurations.Proposal> in(Path folder) throws FailureException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Configurations.Proposal> proposals = new ArrayList<>();
        for (PolicyFiles.Found found : PolicyFiles.list(folder)) {
            if (found.problem().isPresent()) {
                throw unreadable(found.relative(), found.problem().get());
            }
            try {
                byte[] bytes = Files.readAllBytes(found.path());
                proposals.add(new Configurations.Proposal(found.relative(), bytes));
            } catch (IOException e) {
                throw unreadable(found.relative(), String.valueOf(e.getMessage()));
            }
        }
        return proposals;
    }

    static void write(Path folder, String relative, byte[] bytes) throws FailureException {
        Path file = folder.resolve(relative);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.NotWritable("Cannot write " + file + ": " + e.getMessage()));
        }
    }

    private static FailureException unreadable(String file, String why) {
        return new FailureException(
                new Failure.InvalidInput(
                        "The configuration file " + file + " cannot be read: " + why, List.of()));
    }
}
