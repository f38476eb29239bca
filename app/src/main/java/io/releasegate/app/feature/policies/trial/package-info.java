/**
 * Trying policies with an input: facts that can be changed, and what each rule says of them. It
 * must not know editors, files or the port.
 */
@NullMarked
package io.releasegate.app.feature.policies.trial;

import org.jspecify.annotations.NullMarked;
