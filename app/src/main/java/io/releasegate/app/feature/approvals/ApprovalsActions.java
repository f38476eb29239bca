package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.action.Action;

/**
 * The commands of the inbox.
 *
 * @param open shows the change under review
 * @param reevaluate asks anew on what is in force now
 */
record ApprovalsActions(
        Action open, Action approve, Action reject, Action note, Action reevaluate) {}
