package io.releasegate.app.feature.overview;

/** What stands behind the parts of the overview. */
record OverviewModels(
        OverviewViewModel overview, NeedsViewModel needs, WhyViewModel why, WhyFacts facts) {}
