package io.releasegate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who there is; without a word after it there is nothing to do. */
@Command(name = "people", description = "Lists people, and proposes changes of who may do what.")
final class PeopleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, add, enroll, revoke or grant.");
    }
}
