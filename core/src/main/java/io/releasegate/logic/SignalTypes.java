package io.releasegate.logic;

/** What is declared of each signal. */
@FunctionalInterface
public interface SignalTypes {
    /** Nothing is declared of any signal. */
    SignalTypes NONE = _ -> new ValueType.Anything();

    ValueType of(String signal);
}
