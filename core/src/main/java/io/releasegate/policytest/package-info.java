/**
 * Tests of policies: inputs with the verdict that is expected, what came of running them, how much
 * of the rules they try, and how a new one is written. Must not know files, lint or who asks.
 */
@NullMarked
package io.releasegate.policytest;

import org.jspecify.annotations.NullMarked;
