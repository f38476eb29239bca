/**
 * What tests of several packages play with: a clock that is moved by hand, ids that count, a small
 * cast of people who can sign, a local engine for them, and verbs that read like a story.
 */
@NullMarked
package io.releasegate.testing;

import org.jspecify.annotations.NullMarked;
