package io.releasegate.policy;

import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * An object that has these fields and no others.
 *
 * @param what how a sentence calls the object, such as {@code a control}
 */
record ObjectSchema(String what, List<Field> fields) {

    /**
     * @param nullable whether null means "not given"
     * @param otherwise what an absent field means; empty leaves it out of the model
     */
    record Field(
            String name,
            FieldType type,
            boolean required,
            boolean nullable,
            Optional<Value> otherwise) {

        static Field required(String name, FieldType type) {
            return new Field(name, type, true, false, Optional.empty());
        }

        static Field optional(String name, FieldType type) {
            return new Field(name, type, false, true, Optional.empty());
        }

        static Field defaulted(String name, FieldType type, Value otherwise) {
            return new Field(name, type, false, false, Optional.of(otherwise));
        }
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }
}
