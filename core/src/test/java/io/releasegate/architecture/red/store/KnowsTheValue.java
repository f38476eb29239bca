package io.releasegate.architecture.red.store;

import io.releasegate.architecture.red.value.KnowsTheStore;
import org.jspecify.annotations.Nullable;

/** Breaks on purpose: the other half of a cycle. */
public record KnowsTheValue(@Nullable KnowsTheStore value) {}
