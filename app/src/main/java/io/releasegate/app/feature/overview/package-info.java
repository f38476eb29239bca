/**
 * The first screen: what needs you, what is active where and what comes next, and why something may
 * or may not move. It must not know other screens nor decide anything itself.
 */
@NullMarked
package io.releasegate.app.feature.overview;

import org.jspecify.annotations.NullMarked;
