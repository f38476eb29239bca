package io.releasegate.app.widget.screen;

import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.ToastStack;

/**
 * What a screen may reach besides the facets of the port it is given.
 *
 * @param actions where it registers its commands
 * @param navigator how it leads elsewhere
 * @param sheets where it opens a sheet
 * @param toasts where it leaves a receipt
 * @param tasks how it waits for anything
 * @param tick the present moment and the zone
 */
public record Desk(
        ActionRegistry actions,
        Navigator navigator,
        SheetHost sheets,
        ToastStack toasts,
        TaskRunner tasks,
        Tick tick) {}
