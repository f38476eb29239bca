/**
 * What a person signs when approving, rejecting or confirming. Must not know how it is signed or
 * verified.
 */
@NullMarked
package io.releasegate.model.approval;

import org.jspecify.annotations.NullMarked;
