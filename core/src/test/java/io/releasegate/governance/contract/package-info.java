/**
 * What every backend has to do, as tests that know the port only. A backend's own test class
 * implements {@link GovernanceContract} and hands in a bench.
 */
@NullMarked
package io.releasegate.governance.contract;

import org.jspecify.annotations.NullMarked;
