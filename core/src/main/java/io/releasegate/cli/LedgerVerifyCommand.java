package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Ledger;
import io.releasegate.ledger.ChainResult;
import io.releasegate.ledger.ExportVerifier;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Recomputes every hash of the ledger; of an exported file without opening any workspace. */
@Command(
        name = "ledger-verify",
        description = "Recomputes every hash of the ledger, here or in an exported file.")
final class LedgerVerifyCommand implements Callable<Integer> {
    @Mixin private WhereOptions where = new WhereOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "An exported ledger; default: the workspace's own.")
    private @Nullable String file;

    private final Surroundings surroundings;

    LedgerVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        return (file == null ? workspace() : exported(surroundings.path(file))).code();
    }

    private ExitCode exported(Path path) throws FailureException {
        if (!Files.isRegularFile(path)) {
            throw Input.invalid("There is no file " + path + ". Write one with ledger-export.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            ChainResult result = ExportVerifier.verify(in);
            Optional<Ledger.Break> broken =
                    result.broken()
                            .map(b -> new Ledger.Break(b.seq(), b.what(), b.expected(), b.found()));
            return answer(
                    path.toString(),
                    new Ledger.Verification(result.checked(), result.head(), broken));
        } catch (IOException e) {
            throw Input.invalid(path + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private ExitCode workspace() throws FailureException {
        try (Workplace workplace = where.open(surroundings)) {
            return answer(
                    workplace.directory().toString(),
                    workplace.governance().ledger().verify().await());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FailureException(
                    new Failure.Unclear("The verification was stopped.", "nothing was changed"));
        }
    }

    private ExitCode answer(String what, Ledger.Verification verification) {
        LedgerHead head = verification.head();
        Value json =
                new Members()
                        .with("ok", verification.holds())
                        .with("verified", what)
                        .with("entries_checked", verification.checked())
                        .with("head_seq", head.seq())
                        .with("head_hash", head.hash().hex())
                        .with(
                                "broken",
                                verification
                                        .broken()
                                        .<Value>map(LedgerVerifyCommand::broken)
                                        .orElse(Value.NULL))
                        .object();
        where.print(surroundings, json, text(what, verification));
        return verification.holds() ? ExitCode.OK : ExitCode.INTEGRITY;
    }

    private static Value broken(Ledger.Break broken) {
        return new Members()
                .with("seq", broken.seq())
                .with("what", broken.what())
                .with("expected", broken.expected())
                .with("found", broken.found())
                .object();
    }

    private static String text(String what, Ledger.Verification verification) {
        String first =
                verification
                        .broken()
                        .map(b ->
                                "BROKEN at entry "
                                        + b.seq()
                                        + ": "
                                        + b.what()
                                        + "\n  expected: "
                                        + b.expected()
                                        + "\n  found:    "
                                        + b.found())
                        .orElse("HOLDS");
        return first
                + "\nverified: "
                + what
                + "\nentries: "
                + verification.checked()
                + "\nhead: "
                + verification.head().hash();
    }
}
