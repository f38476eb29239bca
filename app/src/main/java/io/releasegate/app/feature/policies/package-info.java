/**
 * The policies screen: the files of the workspace, an editor with the findings of lint beside it,
 * and handing in a version. It must not know other screens, nor where the files lie.
 */
@NullMarked
package io.releasegate.app.feature.policies;

import org.jspecify.annotations.NullMarked;
