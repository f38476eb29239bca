package io.releasegate.cli;

import io.releasegate.configuration.LintConfiguration;
import io.releasegate.configuration.LintProposals;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which levels, signals and environments texts are linted. */
final class LintConfig {
    private static final String DEFAULT_FOLDER = "configuration";
    private static final String POLICIES = "policies";

    @Option(
            names = "--config",
            paramLabel = "DIR|FILE",
            description =
                    "Configuration with lint levels, signals and environments; default: the folder"
                            + " configuration beside the policies, where there is one.")
    private @Nullable String config;

    /**
     * @param shown what was looked at, as it was named; empty where there was nothing
     */
    record Read(String shown, LintProposals proposals) {
        static final Read NOTHING = new Read("", LintProposals.NONE);
    }

    /** What is wrong in it is a finding like those in policies. */
    Read read(LintInput input, Surroundings surroundings) throws FailureException {
        return input.shownFolder().isEmpty()
                ? read(input.files().stream().findFirst().map(LintInput.File::path), surroundings)
                : read(Optional.of(surroundings.path(input.shownFolder())), surroundings);
    }

    /** What is wrong in it is invalid input. */
    LintConfiguration required(Path policies, Surroundings surroundings) throws FailureException {
        Read read = read(Optional.of(policies), surroundings);
        if (!read.proposals().problems().isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "The configuration in " + read.shown() + " cannot be used.",
                            read.proposals().problems()));
        }
        return read.proposals().configuration();
    }

    /**
     * @param policies the folder or the first file
     */
    private Read read(Optional<Path> policies, Surroundings surroundings) throws FailureException {
        if (config != null) {
            Path named = surroundings.path(config);
            if (!Files.exists(named)) {
                throw Input.invalid("There is no file or folder " + config + ". Check --config.");
            }
            return new Read(config, LintProposals.of(files(named, config)));
        }
        Optional<Path> found = policies.flatMap(LintConfig::beside);
        if (found.isEmpty()) {
            return Read.NOTHING;
        }
        String shown = shown(found.get(), surroundings);
        List<LintProposals.File> ours = LintProposals.ours(files(found.get(), shown));
        return ours.isEmpty() ? Read.NOTHING : new Read(shown, LintProposals.of(ours));
    }

    /** Beside the folder that was asked for, else beside the folder of policies around it. */
    private static Optional<Path> beside(Path policies) {
        Stream<Path> asked = Files.isDirectory(policies) ? Stream.of(policies) : Stream.empty();
        Stream<Path> around =
                Stream.iterate(policies, Objects::nonNull, Path::getParent)
                        .filter(folder -> folder.endsWith(POLICIES));
        return Stream.concat(asked, around)
                .map(folder -> folder.resolveSibling(DEFAULT_FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static String shown(Path folder, Surroundings surroundings) {
        Path here = surroundings.directory();
        Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
        return shown.toString().replace('\\', '/');
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
