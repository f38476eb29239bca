package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.action.Action;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands of the screen.
 *
 * @param draft compares with the unsaved text of an earlier session
 * @param disk compares with what somebody else wrote
 * @param files shows or hides the file list
 * @param editor the commands at the caret and about the text
 */
record PoliciesActions(
        Action submit,
        Action save,
        Action create,
        Action next,
        Action previous,
        Action tab,
        Action files,
        Action draft,
        Action disk,
        EditorActions editor) {

    List<Action> all() {
        return Stream.concat(
                        Stream.of(submit, save, create, next, previous, tab, files, draft, disk),
                        editor.all().stream())
                .toList();
    }
}
