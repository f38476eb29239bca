package io.releasegate.cli;

import io.releasegate.governance.FailureException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Finds contradictions and gaps in policy files, each with a proof; opens no workspace. */
@Command(
        name = "lint-policies",
        description = "Finds contradictions and gaps in policy files, each with a proof.")
final class LintPoliciesCommand implements Callable<Integer> {
    @Mixin private LintSources sources = new LintSources();
    @Mixin private LintHow how = new LintHow();
    @Mixin private LintOutput output = new LintOutput();

    private final Surroundings surroundings;

    LintPoliciesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        LintInput input = how.lenient(sources.read(surroundings), surroundings);
        return output.print(how.run(input, surroundings), surroundings).code();
    }
}
