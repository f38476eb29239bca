/**
 * Lays a policy text out in the one canonical way, keeps every comment, and refuses rather than
 * change what the text says. Knows documents and the order of their fields; must not know rules of
 * lint or who asks.
 */
@NullMarked
package io.releasegate.policy.format;

import org.jspecify.annotations.NullMarked;
