package io.releasegate.app.widget.overlay;

import io.releasegate.app.widget.action.Action;
import java.util.Optional;

/**
 * A receipt that goes away by itself. Never a question and never the only place of a fact.
 *
 * @param title what happened
 * @param sentence what proves it or follows from it; may be empty
 * @param step where to look, or how to undo a draft
 */
public record Toast(Tone tone, String title, String sentence, Optional<Action> step) {

    /** What kind of news it is. */
    public enum Tone {
        DONE,
        NOTE,
        WARNING
    }

    public static Toast done(String title, String sentence) {
        return new Toast(Tone.DONE, title, sentence, Optional.empty());
    }
}
