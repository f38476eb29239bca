/**
 * The inbox of approvals: what waits for you, what changes, who is excluded and why, and the one
 * place where a statement is signed. It must not know other screens.
 */
@NullMarked
package io.releasegate.app.feature.approvals;

import org.jspecify.annotations.NullMarked;
