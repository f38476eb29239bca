package io.releasegate.governance.contract;

import io.releasegate.testing.Play;

/** Where contract tests get their stage from: a newly founded backend for each test. */
public interface OnABench {

    /** The story of this test: prod asks for one approval, and so does configuration. */
    Play play();

    /** Another one, whose prod lets rollbacks act at once. */
    Play quickRollbackPlay();
}
