package io.releasegate.policy.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An object an author may write.
 *
 * @param what how a sentence calls it, such as {@code a control}
 * @param fields in the order in which they are written
 * @param others what fields with other names hold, where names are free
 */
public record ObjectGuide(String what, List<FieldGuide> fields, Optional<Others> others) {
    public ObjectGuide {
        fields = List.copyOf(fields);
    }

    /** Fields whose names are chosen by the author. */
    public record Others(Content.Meaning name, Content content) {}

    static ObjectGuide of(String what, FieldGuide... fields) {
        return new ObjectGuide(what, List.of(fields), Optional.empty());
    }

    /** An object without fields of its own: each member is named as {@code name} says. */
    static ObjectGuide map(String what, Content.Meaning name, Content content) {
        return new ObjectGuide(what, List.of(), Optional.of(new Others(name, content)));
    }

    public Optional<FieldGuide> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What the member of a name holds. */
    public Optional<Content> content(String name) {
        return field(name).map(FieldGuide::content).or(() -> others.map(Others::content));
    }

    /**
     * The order of names: known fields as listed, then all others as they were. Where names are
     * free, authors order them.
     */
    public Comparator<String> order() {
        if (others.isPresent()) {
            return (_, _) -> 0;
        }
        List<String> names = fields.stream().map(FieldGuide::name).toList();
        return Comparator.comparingInt(
                name -> names.contains(name) ? names.indexOf(name) : Integer.MAX_VALUE);
    }
}
