package io.releasegate.launch.workspace;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A workspace folder and what lies where in it.
 *
 * @param folder absolute
 * @param id names its high-water mark
 * @param tenant whose workspace it is, unless a command says otherwise
 */
public record Workspace(Path folder, WorkspaceId id, TenantId tenant) {
    private static final String FILE = "workspace.json";
    private static final String FORMAT = "1";

    /** Whether a workspace was made there. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Makes a workspace in a folder that has none; other files in it are left alone.
     *
     * @throws FailureException InvalidInput where one is already; NotWritable
     */
    public static Workspace create(Path folder, WorkspaceId id, TenantId tenant)
            throws FailureException {
        if (exists(folder)) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "There is a workspace in "
                                    + folder
                                    + " already. Choose another folder.",
                            List.of()));
        }
        Workspace made = new Workspace(folder.toAbsolutePath().normalize(), id, tenant);
        try {
            for (Path part :
                    List.of(
                            made.policies(),
                            made.proposals(),
                            made.data(),
                            made.drafts(),
                            made.logs())) {
                Files.createDirectories(part);
            }
            AtomicFile.write(
                    folder.resolve(FILE),
                    StateFile.bytes(
                            Map.of(
                                    "format", FORMAT,
                                    "workspace", id.value(),
                                    "tenant", tenant.value())));
        } catch (IOException e) {
            throw FileFailures.writing(folder, e);
        }
        return made;
    }

    /**
     * Reads what workspace a folder is.
     *
     * @throws FailureException NotFound where there is none; InvalidInput where a newer version
     *     made it; Corrupt where its file cannot be understood
     */
    public static Workspace open(Path folder) throws FailureException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new FailureException(
                    new Failure.NotFound(
                            "There is no workspace in %s. Make one with `releasegate init --workspace %s`."
                                    .formatted(folder, folder)));
        }
        try {
            StateFile.Members members = StateFile.members(Files.readAllBytes(file));
            if (!members.text("format").equals(FORMAT)) {
                throw new FailureException(
                        new Failure.InvalidInput(
                                "The workspace %s has format %s; this program knows %s. Use a newer version of ReleaseGate."
                                        .formatted(folder, members.text("format"), FORMAT),
                                List.of()));
            }
            return new Workspace(
                    folder.toAbsolutePath().normalize(),
                    new WorkspaceId(members.text("workspace")),
                    new TenantId(members.text("tenant")));
        } catch (IOException e) {
            throw FileFailures.reading(file, e);
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    new Failure.Corrupt(
                            "The file %s cannot be understood: %s. Restore it from a backup."
                                    .formatted(file, e.getMessage())));
        }
    }

    /** Policy files, meant to be kept in git. */
    public Path policies() {
        return folder.resolve("policies");
    }

    /** Configuration documents as proposed; what is in force is in the ledger. */
    public Path proposals() {
        return folder.resolve("configuration");
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** The embedded database, without the ending that it adds. */
    public Path database() {
        return data().resolve("ledger");
    }

    public Path drafts() {
        return folder.resolve("drafts");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Takes ownership; see {@link WorkspaceLock#take}. */
    public WorkspaceLock lock(WorkspaceLock.Owner owner) throws FailureException {
        return WorkspaceLock.take(data(), owner);
    }
}
