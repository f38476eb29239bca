/**
 * Problems in a text: where, what, how to prove it and how to fix it. Knows no domain: any language
 * with positions can use it.
 */
@NullMarked
package io.releasegate.diagnostic;

import org.jspecify.annotations.NullMarked;
