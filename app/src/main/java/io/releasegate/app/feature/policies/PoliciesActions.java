package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.action.Action;
import java.util.List;

/**
 * The commands of the screen.
 *
 * @param draft compares with the unsaved text of an earlier session
 * @param disk compares with what somebody else wrote
 * @param files shows or hides the file list
 */
record PoliciesActions(
        Action submit,
        Action save,
        Action create,
        Action find,
        Action next,
        Action previous,
        Action fix,
        Action tab,
        Action files,
        Action draft,
        Action disk) {

    List<Action> all() {
        return List.of(submit, save, create, find, next, previous, fix, tab, files, draft, disk);
    }
}
