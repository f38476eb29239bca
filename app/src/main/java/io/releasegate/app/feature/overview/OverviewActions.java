package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.action.Action;

/**
 * The commands of the overview.
 *
 * @param review goes on with the chosen thing that needs you
 * @param openCell shows the chosen cell's subject with its releases
 * @param promote asks for what could move into the cell that is explained
 * @param openRelease goes on with the release that is open there
 * @param copyWhy copies the explanation as text
 */
record OverviewActions(
        Action review,
        Action openCell,
        Action promote,
        Action openRelease,
        Action pin,
        Action copyWhy,
        Action allNeeds,
        Action writePolicy) {}
