package io.releasegate.language;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.policy.Shape;
import io.releasegate.policy.guide.Content;
import io.releasegate.policy.guide.FieldGuide;
import io.releasegate.policy.guide.ObjectGuide;
import io.releasegate.policy.guide.PolicyGuide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is known of the word at a place. */
public sealed interface Hover {

    /** A finding; its rule has a page. */
    record Problem(Diagnostic finding) implements Hover {}

    /**
     * A signal.
     *
     * @param type what it can be, in words; empty where the catalogue does not know it
     * @param uses how often policies compare it
     */
    record Signal(String name, Optional<String> type, String description, long uses)
            implements Hover {}

    /**
     * A field.
     *
     * @param of the object it belongs to, such as {@code a control}
     * @param words what may be written there, where there are only so many
     */
    record Field(String name, String of, String meaning, List<String> words) implements Hover {}

    /** Findings first, then what the word is; empty where there is nothing to say. */
    static List<Hover> at(String text, int offset, List<Diagnostic> findings, Vocabulary words) {
        List<Hover> all = new ArrayList<>();
        findings.stream()
                .filter(found -> touches(found, offset))
                .sorted(Comparator.comparing(Diagnostic::severity))
                .forEach(found -> all.add(new Problem(found)));
        Place.at(text, offset)
                .filter(place -> !place.word().isEmpty() && place.shape().isPresent())
                .ifPresent(place -> all.addAll(word(place, place.shape().get(), words)));
        return List.copyOf(all);
    }

    private static boolean touches(Diagnostic found, int offset) {
        return found.span().start().offset() <= offset && offset <= found.span().end().offset();
    }

    private static List<Hover> word(Place place, Shape shape, Vocabulary words) {
        return switch (place.part()) {
            case KEY -> key(place, shape, words);
            case VALUE -> value(place, shape, words);
        };
    }

    private static List<Hover> key(Place place, Shape shape, Vocabulary words) {
        Optional<ObjectGuide> object = PolicyGuide.object(shape, place.path());
        if (object.isEmpty()) {
            return List.of();
        }
        Optional<FieldGuide> field = object.get().field(place.word());
        if (field.isPresent()) {
            return List.of(field(field.get(), object.get()));
        }
        return object.get()
                .others()
                .filter(others -> others.name() == Content.Meaning.SIGNAL)
                .map(others -> List.<Hover>of(signal(place.word(), words)))
                .orElse(List.of());
    }

    private static List<Hover> value(Place place, Shape shape, Vocabulary words) {
        Optional<Content> content = PolicyGuide.content(shape, place.path());
        boolean isSignal = content.equals(Optional.of(new Content.Single(Content.Meaning.SIGNAL)));
        if (isSignal) {
            return List.of(signal(place.word(), words));
        }
        if (place.path().isEmpty()) {
            return List.of();
        }
        List<String> around = place.path().subList(0, place.path().size() - 1);
        return PolicyGuide.object(shape, around)
                .flatMap(object ->
                        object.field(place.path().getLast())
                                .map(field -> List.<Hover>of(field(field, object))))
                .orElse(List.of());
    }

    private static Field field(FieldGuide field, ObjectGuide object) {
        List<String> words =
                field.content() instanceof Content.OneOf oneOf ? oneOf.words() : List.of();
        return new Field(field.name(), object.what(), field.meaning(), words);
    }

    private static Signal signal(String name, Vocabulary words) {
        return words.known(name)
                .map(known ->
                        new Signal(
                                name,
                                Optional.of(known.type().words()),
                                known.description(),
                                words.uses(name)))
                .orElseGet(() -> new Signal(name, Optional.empty(), "", words.uses(name)));
    }
}
