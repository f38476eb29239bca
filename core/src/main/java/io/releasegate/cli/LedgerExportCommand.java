package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.value.Value;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the whole ledger to a file that can be verified anywhere. */
@Command(
        name = "ledger-export",
        description = "Writes the ledger as canonical JSON lines, to be verified anywhere.")
final class LedgerExportCommand extends PortCommand {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write; must not exist. - is standard output.")
    private String out = "";

    LedgerExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        if (out.equals("-")) {
            long count = write(visit, visit.surroundings().out());
            visit.note(count + " entries written.");
            return ExitCode.OK;
        }
        Path file = visit.surroundings().path(out);
        long count = toFile(visit, file);
        LedgerHead head = visit.governance().ledger().head();
        Value json =
                new Members()
                        .with("ok", true)
                        .with("file", file.toString())
                        .with("entries", count)
                        .with("head_seq", head.seq())
                        .with("head_hash", head.hash().hex())
                        .object();
        visit.answer(json, "file: " + file + "\nentries: " + count + "\nhead: " + head.hash());
        visit.note("Next: ledger-verify " + file);
        return ExitCode.OK;
    }

    private static long toFile(Visit visit, Path file) throws FailureException {
        try (OutputStream to =
                new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            return write(visit, to);
        } catch (FileAlreadyExistsException _) {
            throw Input.invalid(file + " exists already. Name a new file with --out.");
        } catch (IOException e) {
            throw notWritable(file.toString(), e);
        }
    }

    private static long write(Visit visit, OutputStream to) throws FailureException {
        try {
            return visit.governance().ledger().export(to);
        } catch (IOException e) {
            throw notWritable("The export", e);
        }
    }

    private static FailureException notWritable(String what, IOException why) {
        return new FailureException(
                new Failure.NotWritable(
                        what
                                + " cannot be written: "
                                + Input.cause(why)
                                + ". Check the folder, its permissions and free space."));
    }
}
