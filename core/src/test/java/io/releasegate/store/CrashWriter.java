package io.releasegate.store;

import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that moves a pointer to and fro on an H2 database until it is killed, and says what was
 * acknowledged: one line per command with the ledger's newest number.
 */
public final class CrashWriter {

    private CrashWriter() {}

    /** Arguments: the database without its ending, the tenant. */
    public static void main(String[] arguments) throws StoreException {
        PrintStream out = System.out;
        Store store = Stores.h2(Path.of(arguments[0]), new TenantId(arguments[1]));
        while (!out.checkError()) {
            long seq = store.write(CrashWriter::activateNext);
            out.println(seq);
            out.flush();
        }
    }

    /** Creates a release and activates it in place of the present one, in one transaction. */
    static long activateNext(StoreWriter writer) throws StoreException {
        long next = writer.head().seq() + 1;
        String release = "r" + next;
        CommandId command = new CommandId("c" + next);
        Optional<StoreReader.PointerRow> now =
                writer.pointer(StoreEvents.SUBJECT, StoreEvents.PROD);
        writer.keep(release.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        writer.append(StoreEvents.NOW, StoreEvents.MIRA, command, StoreEvents.created(release));
        long seq =
                writer.append(
                                StoreEvents.NOW,
                                StoreEvents.MIRA,
                                command,
                                StoreEvents.activated(
                                        release,
                                        now.map(p -> p.release().value()),
                                        now.map(StoreReader.PointerRow::version).orElse(0L) + 1))
                        .seq();
        writer.rememberOutcome(
                command, Long.toString(seq).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return seq;
    }
}
