/**
 * Durable storage in SQL: H2 and PostgreSQL, forward-only migrations, every write of one command in
 * one transaction. Must not decide anything.
 */
@NullMarked
package io.releasegate.store;

import org.jspecify.annotations.NullMarked;
