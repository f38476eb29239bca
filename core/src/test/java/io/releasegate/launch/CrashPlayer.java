package io.releasegate.launch;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.TenantId;
import io.releasegate.testing.Cast;
import io.releasegate.testing.Play;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Promotes and rolls back until it is killed. After each acknowledged command it prints the entry
 * number of the receipt and the release that is active by then.
 */
final class CrashPlayer {
    private static final EnvironmentId STAGING = new EnvironmentId("staging");

    private CrashPlayer() {}

    public static void main(String[] arguments) throws Exception {
        Machine machine = CrashWorld.machine(Path.of(arguments[0]));
        try (LocalWorkspace workspace =
                LocalWorkspace.open(CrashWorld.folder(Path.of(arguments[0])), machine)) {
            workspace.signIn(Cast.MIRA, CrashWorld.SECRET);
            play(workspace.governance(), workspace.tenant());
        }
    }

    private static void play(Governance port, TenantId tenant) throws Exception {
        ReleaseId old =
                port.releases().history(Play.PAYMENTS, AsOf.NOW).values().stream()
                        .flatMap(line -> line.release().stream())
                        .filter(r -> r.environment().equals(STAGING))
                        .min(java.util.Comparator.comparing(r -> r.createdAt()))
                        .orElseThrow()
                        .id();
        while (true) {
            boolean older =
                    port.releases()
                            .active(Play.PAYMENTS, STAGING, AsOf.NOW)
                            .orElseThrow()
                            .release()
                            .snapshot()
                            .equals(port.releases().find(old, AsOf.NOW).snapshot());
            CommandContext context =
                    CommandContext.of(
                            Cast.MIRA, tenant, new CommandId(UUID.randomUUID().toString()));
            Outcome<Releases.Placed> outcome =
                    older
                            ? port.releases()
                                    .promote(
                                            context,
                                            new Releases.Promote(
                                                    Play.PAYMENTS,
                                                    "dev",
                                                    "staging",
                                                    Releases.Wish.ACTIVATE,
                                                    Optional.empty()))
                            : port.releases()
                                    .rollback(
                                            context,
                                            new Releases.Rollback(Play.PAYMENTS, "staging", old));
            if (!(outcome instanceof Outcome.Done<Releases.Placed> done)) {
                throw new IllegalStateException(outcome.toString());
            }
            System.out.println(
                    done.receipt().head().seq() + " " + done.value().release().id() + " .");
        }
    }
}
