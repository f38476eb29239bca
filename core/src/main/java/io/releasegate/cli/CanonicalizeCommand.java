package io.releasegate.cli;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.NotCanonicalException;
import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes JSON in a canonical form; opens no workspace. */
@Command(
        name = "canonicalize",
        description = "Writes JSON in one of the canonical forms, or its hash.")
final class CanonicalizeCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The JSON; - or nothing is standard input.")
    private String file = "-";

    @Option(
            names = "--encoder",
            paramLabel = "C1..C5",
            description = "The form: C1 (default), C2, C3, C4 or C5.")
    private Encoder encoder = Encoder.C1;

    @Option(names = "--hash", description = "Only the SHA-256 of the canonical bytes.")
    private boolean hash;

    private final Surroundings surroundings;

    CanonicalizeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException, IOException {
        boolean fromStandardInput = file.equals("-");
        byte[] bytes =
                fromStandardInput
                        ? surroundings.in().readAllBytes()
                        : Input.file(surroundings.path(file));
        Value value = JsonInput.read(bytes, fromStandardInput ? "standard input" : file);
        try {
            byte[] canonical = CanonicalJson.bytes(value, encoder);
            if (hash) {
                surroundings.out().println(Hashes.sha256(canonical).hex());
            } else {
                surroundings.out().write(canonical);
            }
        } catch (NotCanonicalException e) {
            throw Input.invalid(
                    "This has no form "
                            + encoder
                            + ": "
                            + e.getMessage()
                            + ". Choose another --encoder or change the text.");
        }
        return ExitCode.OK.code();
    }
}
