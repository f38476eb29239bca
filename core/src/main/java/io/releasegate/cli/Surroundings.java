package io.releasegate.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything the command line takes from the process, so that tests run it in one.
 *
 * @param environment environment variables
 * @param out the answer and nothing else, in UTF-8
 * @param err notes, progress and errors
 * @param directory what relative paths are relative to
 * @param ids fresh names for commands and defects
 */
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Path directory,
        InstantSource clock,
        Pause pause,
        Supplier<String> ids,
        Backends backends) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A variable's value; a blank one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public Path path(String text) {
        return directory.resolve(text).normalize();
    }
}
