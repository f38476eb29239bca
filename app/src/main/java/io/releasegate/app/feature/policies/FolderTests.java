package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.tests.TestFiles;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.util.Optional;

/** Files of tests in the policy folder. */
record FolderTests(PolicyFolder folder) implements TestFiles {

    @Override
    public Optional<String> read(String path) throws FailureException {
        try {
            return Optional.of(folder.read(path).content());
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public boolean write(String path, Optional<String> before, String content)
            throws FailureException {
        return folder.save(path, before, content) instanceof PolicyFolder.Saved.Done;
    }
}
