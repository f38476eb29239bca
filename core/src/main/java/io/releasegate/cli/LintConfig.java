package io.releasegate.cli;

import io.releasegate.configuration.LintProposals;
import io.releasegate.governance.FailureException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** By which levels, signals and environments texts are linted. */
final class LintConfig {
    private static final String DEFAULT_FOLDER = "configuration";

    @Option(
            names = "--config",
            paramLabel = "DIR|FILE",
            description =
                    "Configuration with lint levels, signals and environments; default: the folder"
                            + " configuration beside the policy folder, where there is one.")
    private @Nullable String config;

    /**
     * @param shown what was looked at, as it was named; empty where there was nothing
     */
    record Read(String shown, LintProposals proposals) {
        static final Read NOTHING = new Read("", LintProposals.NONE);
    }

    /**
     * What is wrong in it is a finding like those in policies.
     *
     * @param policyFolder the folder as it was named; empty where files were
     */
    Read read(String policyFolder, Surroundings surroundings) throws FailureException {
        if (config != null) {
            Path named = surroundings.path(config);
            if (!Files.exists(named)) {
                throw Input.invalid("There is no file or folder " + config + ". Check --config.");
            }
            return new Read(config, LintProposals.of(files(named, config)));
        }
        if (policyFolder.isEmpty()) {
            return Read.NOTHING;
        }
        Path beside = surroundings.path(policyFolder).resolveSibling(DEFAULT_FOLDER);
        if (!Files.isDirectory(beside)) {
            return Read.NOTHING;
        }
        String shown = beside(policyFolder);
        List<LintProposals.File> ours = LintProposals.ours(files(beside, shown));
        return ours.isEmpty() ? Read.NOTHING : new Read(shown, LintProposals.of(ours));
    }

    private static String beside(String policyFolder) {
        Path parent = Path.of(policyFolder).getParent();
        String shown = parent == null ? DEFAULT_FOLDER : parent.resolve(DEFAULT_FOLDER).toString();
        return shown.replace('\\', '/');
    }

    private static List<LintProposals.File> files(Path named, String shown)
            throws FailureException {
        if (!Files.isDirectory(named)) {
            return List.of(new LintProposals.File(shown, Input.file(named)));
        }
        List<LintProposals.File> files = new ArrayList<>();
        try {
            for (PolicyFiles.Named file : PolicyFiles.below(named, shown)) {
                files.add(new LintProposals.File(file.shown(), Input.file(file.path())));
            }
        } catch (IOException e) {
            throw Input.invalid(shown + " cannot be read: " + e.getMessage() + ".");
        }
        return files;
    }
}
