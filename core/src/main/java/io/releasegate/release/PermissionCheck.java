package io.releasegate.release;

import io.releasegate.model.explain.Check;
import io.releasegate.model.person.Permission;

/** Whether the actor may do this kind of thing there at all. */
final class PermissionCheck {
    private static final String TITLE = "Permission";

    private PermissionCheck() {}

    static Check of(Question question) {
        Permission needed =
                Authority.toMove(question.subject(), question.kind(), question.intent());
        String where = Naming.environment(question.environment());
        boolean enrolled = question.world().person(question.actor()).isPresent();
        if (!enrolled) {
            return Checks.failed(
                    Checks.PERMISSION,
                    TITLE,
                    "No person \"" + question.actor() + "\" is enrolled here.",
                    "Act as somebody who is.");
        }
        if (Authority.permits(
                question.world(), question.actor(), needed, question.environment().id())) {
            return Checks.passed(
                    Checks.PERMISSION, TITLE, "You have " + needed.word() + " in " + where + ".");
        }
        String roles = Authority.rolesWith(needed);
        return Checks.failed(
                Checks.PERMISSION,
                TITLE,
                "You do not have " + needed.word() + " in " + where + ".",
                "Ask somebody with the role " + roles + " there.");
    }
}
