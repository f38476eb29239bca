package io.releasegate.architecture.red.value;

import io.releasegate.architecture.red.store.KnowsTheValue;
import java.sql.Connection;

/** Breaks on purpose: an arrow upwards, a cycle, a library at the bottom. */
public record KnowsTheStore(KnowsTheValue store, Connection connection) {}
