/**
 * Cards and sheets that open from the text of a policy. They are given what they show; they must
 * not know files, the folder or the port.
 */
@NullMarked
package io.releasegate.app.feature.policies.editing;

import org.jspecify.annotations.NullMarked;
