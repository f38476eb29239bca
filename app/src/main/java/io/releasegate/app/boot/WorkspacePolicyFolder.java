package io.releasegate.app.boot;

import io.releasegate.app.feature.policies.PolicyFolder;
import io.releasegate.app.task.FxThreadGuard;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.workspace.DraftJournal;
import io.releasegate.launch.workspace.PolicyFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy files and the drafts journal of a workspace. Calls block, so never on the FX thread.
 */
public final class WorkspacePolicyFolder implements PolicyFolder {
    private final Path folder;
    private final DraftJournal drafts;

    /**
     * @param folder where the policy files lie
     * @param drafts where unsaved texts are kept
     */
    public WorkspacePolicyFolder(Path folder, DraftJournal drafts) {
        this.folder = folder;
        this.drafts = drafts;
    }

    @Override
    public Set<String> marks() throws FailureException {
        FxThreadGuard.check("PolicyFolder.marks");
        Set<String> marks = new HashSet<>();
        for (PolicyFiles.Found found : PolicyFiles.list(folder)) {
            marks.add(found.relative() + "|" + found.bytes() + "|" + modified(found.path()));
        }
        return marks;
    }

    private static String modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toString();
        } catch (IOException e) {
            // Gone or locked right now: the next look sees it.
            return "";
        }
    }

    @Override
    public List<Entry> list() throws FailureException {
        FxThreadGuard.check("PolicyFolder.list");
        return PolicyFiles.list(folder).stream()
                .map(found -> new Entry(found.relative(), found.problem()))
                .toList();
    }

    @Override
    public Text read(String path) throws FailureException {
        FxThreadGuard.check("PolicyFolder.read");
        PolicyFiles.Content content = PolicyFiles.read(folder, path);
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content.bytes()))
                            .toString();
            return new Text(text, content.modified());
        } catch (CharacterCodingException e) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            path + " is no UTF-8 text. Save it as UTF-8 with another editor.",
                            List.of()));
        }
    }

    /** Looks and writes as one step as far as this console goes; others may write in between. */
    @Override
    public synchronized Saved save(String path, Optional<String> before, String content)
            throws FailureException {
        FxThreadGuard.check("PolicyFolder.save");
        boolean there = Files.exists(folder.resolve(path));
        if (!there && before.isPresent()) {
            return new Saved.Gone();
        }
        if (there) {
            Text now = read(path);
            if (!before.equals(Optional.of(now.content()))) {
                return new Saved.ChangedOnDisk(now);
            }
        }
        PolicyFiles.write(folder, path, content.getBytes(StandardCharsets.UTF_8));
        return new Saved.Done(read(path));
    }

    @Override
    public Optional<Draft> draft(String path) throws FailureException {
        FxThreadGuard.check("PolicyFolder.draft");
        return drafts.offer(folder.resolve(path))
                .map(draft ->
                        new Draft(new String(draft.text(), StandardCharsets.UTF_8), draft.at()));
    }

    @Override
    public void keepDraft(String path, String content) throws FailureException {
        FxThreadGuard.check("PolicyFolder.keepDraft");
        drafts.keep(folder.resolve(path), content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void forgetDraft(String path) throws FailureException {
        FxThreadGuard.check("PolicyFolder.forgetDraft");
        drafts.forget(folder.resolve(path));
    }
}
