/**
 * What the fields of each policy shape are called, mean and hold, in the order in which they are
 * written: for people who write and for what lays texts out. Reads no text and must not know how
 * fields are checked.
 */
@NullMarked
package io.releasegate.policy.guide;

import org.jspecify.annotations.NullMarked;
