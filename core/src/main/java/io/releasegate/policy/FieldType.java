package io.releasegate.policy;

import java.util.List;

/** What a field of a closed document may hold. */
sealed interface FieldType {

    /** Text only; a number in its place is an error, so that {@code version: 1.0} is noticed. */
    record Text() implements FieldType {}

    /** A boolean, 0 or 1, or one of the words that mean one. */
    record Flag() implements FieldType {}

    /** A whole number, also as {@code 5.0} or {@code "5"}. */
    record Count() implements FieldType {}

    /** One of some words, exactly; {@code what} completes "is not …". */
    record Choice(String code, String what, List<String> words) implements FieldType {}

    /** Anything. */
    record Free() implements FieldType {}

    /** An object with any members, nulls kept. */
    record FreeObject() implements FieldType {}

    record ListOf(FieldType item) implements FieldType {}

    record ObjectOf(ObjectSchema schema) implements FieldType {}
}
