package io.releasegate.app.task;

/**
 * Work that ended without an answer.
 *
 * @param label what was being done, as in the status bar
 * @param cause what the work threw
 */
public record TaskFailure(String label, Throwable cause) {

    /** Whether it is a fault of ours rather than something that could not be carried out. */
    public boolean isDefect() {
        return cause instanceof RuntimeException || cause instanceof Error;
    }
}
