/** Tests of the overview, with the board of the pictures. */
@NullMarked
package io.releasegate.app.feature.overview;

import org.jspecify.annotations.NullMarked;
