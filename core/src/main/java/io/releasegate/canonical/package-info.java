/**
 * Canonical JSON, the hashes built on it, and readers that keep what hashing needs (whole and real
 * numbers apart). Must not know what a policy means.
 */
@NullMarked
package io.releasegate.canonical;

import org.jspecify.annotations.NullMarked;
