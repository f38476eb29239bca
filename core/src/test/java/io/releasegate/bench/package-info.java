/**
 * What our own hot paths cost, each beside something simple on the same machine in the same run, so
 * that the ratio means something elsewhere. Measures and asserts nothing; docs/benchmarks.md tells
 * the figures.
 */
@NullMarked
package io.releasegate.bench;

import org.jspecify.annotations.NullMarked;
