package io.releasegate.app.feature.policies;

import io.releasegate.app.task.FxThreadGuard;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A policy folder in memory. */
final class MemoryFolder implements PolicyFolder {
    final Map<String, String> files = new TreeMap<>();
    final Map<String, String> drafts = new TreeMap<>();
    boolean guarded;
    private final Instant modified = TestReleases.NOW.minusSeconds(14);

    @Override
    public Set<String> marks() {
        check("marks");
        return files.entrySet().stream()
                .map(file -> file.getKey() + file.getValue().hashCode())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Entry> list() {
        check("list");
        return files.keySet().stream().map(path -> new Entry(path, Optional.empty())).toList();
    }

    @Override
    public Text read(String path) throws FailureException {
        check("read");
        String content = files.get(path);
        if (content == null) {
            throw new FailureException(new Failure.NotFound("There is no " + path + "."));
        }
        return new Text(content, modified);
    }

    @Override
    public Saved save(String path, Optional<String> before, String content) {
        check("save");
        Optional<String> now = Optional.ofNullable(files.get(path));
        if (!now.equals(before)) {
            return now.<Saved>map(text -> new Saved.ChangedOnDisk(new Text(text, modified)))
                    .orElseGet(Saved.Gone::new);
        }
        files.put(path, content);
        return new Saved.Done(new Text(content, modified));
    }

    @Override
    public Optional<Draft> draft(String path) {
        check("draft");
        return Optional.ofNullable(drafts.get(path))
                .filter(text -> !text.equals(files.get(path)))
                .map(text -> new Draft(text, modified));
    }

    @Override
    public void keepDraft(String path, String content) {
        check("keepDraft");
        drafts.put(path, content);
    }

    @Override
    public void forgetDraft(String path) {
        check("forgetDraft");
        drafts.remove(path);
    }

    private void check(String call) {
        if (guarded) {
            FxThreadGuard.check("PolicyFolder." + call);
        }
    }
}
