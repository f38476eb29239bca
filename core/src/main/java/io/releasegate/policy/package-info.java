/**
 * Policy documents: bytes in, typed policies with source positions out, and the canonical snapshot
 * that identifies what a policy says. Must not know evaluation, lint rules, releases or storage.
 */
@NullMarked
package io.releasegate.policy;

import org.jspecify.annotations.NullMarked;
