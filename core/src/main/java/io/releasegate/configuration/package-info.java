/**
 * Configuration documents, environments and people, and what they mean: read from YAML with a
 * diagnostic for every mistake, checked as a whole, written back deterministically. Must not know
 * releases, storage or who is asking.
 */
@NullMarked
package io.releasegate.configuration;

import org.jspecify.annotations.NullMarked;
