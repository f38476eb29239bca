package io.releasegate.language;

import io.releasegate.lint.SignalType;
import io.releasegate.policy.Shape;
import io.releasegate.policy.Signals;
import io.releasegate.policy.guide.Content;
import io.releasegate.policy.guide.FieldGuide;
import io.releasegate.policy.guide.ObjectGuide;
import io.releasegate.policy.guide.ObjectKind;
import io.releasegate.policy.guide.PolicyGuide;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes keys, operators, signals and values for a place, also in a text that is not readable.
 */
public final class Completion {
    private static final int MOST = 100;

    private final Place place;
    private final Vocabulary words;
    private final Map<String, Proposal> found = new LinkedHashMap<>();

    private Completion(Place place, Vocabulary words) {
        this.place = place;
        this.words = words;
    }

    /** What could be written at an offset, best first. */
    public static List<Proposal> at(String text, int offset, Vocabulary words) {
        return Place.at(text, offset)
                .map(place -> new Completion(place, words).proposals())
                .orElse(List.of());
    }

    private List<Proposal> proposals() {
        switch (place.part()) {
            case KEY -> keys();
            case VALUE -> value();
        }
        String typed = bare(place.typed());
        return found.values().stream()
                .filter(proposal -> rank(proposal, typed) < 3)
                .sorted(Comparator.comparingInt((Proposal proposal) -> rank(proposal, typed)))
                .limit(MOST)
                .toList();
    }

    /** 0 starts with what was typed, 1 a part of it does, 2 contains it, 3 does not. */
    private static int rank(Proposal proposal, String typed) {
        String label = bare(proposal.label());
        if (label.startsWith(typed)) {
            return 0;
        }
        boolean part =
                Arrays.stream(proposal.label().split("[._\\- ]"))
                        .anyMatch(it -> bare(it).startsWith(typed));
        return part ? 1 : label.contains(typed) ? 2 : 3;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private void keys() {
        if (place.shape().isEmpty()) {
            if (place.path().isEmpty()) {
                for (Shape shape : Shape.values()) {
                    fields(PolicyGuide.document(shape));
                }
            }
            return;
        }
        Shape shape = place.shape().get();
        Optional<ObjectGuide> object = PolicyGuide.object(shape, place.path());
        object.ifPresent(guide -> {
            fields(guide);
            guide.others().ifPresent(this::names);
        });
        if (object.isEmpty()) {
            PolicyGuide.content(shape, place.path()).ifPresent(this::bareEntry);
        }
    }

    /** A list entry that is no object, right after its dash. */
    private void bareEntry(Content content) {
        switch (content) {
            case Content.Single _, Content.OneOf _ -> values(content);
            case Content.Listed _, Content.Nested _ -> {}
        }
    }

    private void fields(ObjectGuide guide) {
        for (FieldGuide field : guide.fields()) {
            boolean own = field.name().equals(place.word());
            if (own || !place.beside().containsKey(field.name())) {
                String insert = field.name() + after(field.content());
                put(field.name(), Proposal.Kind.FIELD, field.meaning(), insert, insert.length());
            }
        }
    }

    private void names(ObjectGuide.Others others) {
        List<String> names =
                switch (others.name()) {
                    case SIGNAL -> words.signals();
                    case ROLE -> words.words(Content.Meaning.ROLE);
                    case TEXT,
                            FLAG,
                            COUNT,
                            POLICY_ID,
                            RULE_ID,
                            EXPECTED,
                            ENVIRONMENT,
                            TRANSITION,
                            FREE ->
                            List.of();
                };
        for (String name : names) {
            if (!place.beside().containsKey(name)) {
                put(name, Proposal.Kind.SIGNAL, signal(name), name + colon(), name.length() + 2);
            }
        }
    }

    /** What follows a key; nothing where a colon is there already. */
    private String after(Content content) {
        if (colon().isEmpty() || place.flow()) {
            return colon();
        }
        String blanks = "\n" + " ".repeat(place.indent() + 2);
        return switch (content) {
            case Content.Nested nested -> isComparison(nested) ? ": " : ":" + blanks;
            case Content.Listed list ->
                    list.item() instanceof Content.Nested ? ":" + blanks + "- " : ": ";
            case Content.Single _, Content.OneOf _ -> ": ";
        };
    }

    private String colon() {
        boolean rewritten = !place.word().equals(place.typed());
        return rewritten ? "" : ": ";
    }

    private void value() {
        if (place.shape().isEmpty()) {
            return;
        }
        PolicyGuide.content(place.shape().get(), place.path()).ifPresent(this::values);
    }

    private void values(Content content) {
        switch (content) {
            case Content.OneOf words -> words.words().forEach(word -> word(word, ""));
            case Content.Single single -> single(single.meaning());
            case Content.Nested nested -> comparison(nested);
            case Content.Listed list -> {
                if (list.item() instanceof Content.Single single && !place.flow()) {
                    listed(single.meaning());
                }
            }
        }
    }

    private void single(Content.Meaning meaning) {
        switch (meaning) {
            case FLAG -> List.of("true", "false").forEach(word -> word(word, ""));
            case ENVIRONMENT -> environments();
            case ROLE, TRANSITION -> words.words(meaning).forEach(word -> word(word, ""));
            case SIGNAL ->
                    words.signals()
                            .forEach(name ->
                                    put(
                                            name,
                                            Proposal.Kind.SIGNAL,
                                            signal(name),
                                            name,
                                            name.length()));
            case EXPECTED -> expected();
            case TEXT, COUNT, POLICY_ID, RULE_ID, FREE -> {}
        }
    }

    private void listed(Content.Meaning meaning) {
        if (meaning == Content.Meaning.ROLE) {
            words.words(meaning)
                    .forEach(word ->
                            put(
                                    "[" + word + "]",
                                    Proposal.Kind.VALUE,
                                    "",
                                    "[" + word + "]",
                                    word.length() + 1));
        }
    }

    /** After a signal: its operators, and the values it may simply be. */
    private void comparison(Content.Nested nested) {
        if (!isComparison(nested)) {
            return;
        }
        for (FieldGuide operator : PolicyGuide.of(nested.kind()).fields()) {
            boolean list = operator.content() instanceof Content.Listed;
            String open = "{ " + operator.name() + ": " + (list ? "[" : "");
            put(
                    operator.name(),
                    Proposal.Kind.OPERATOR,
                    operator.meaning(),
                    open + (list ? "] }" : " }"),
                    open.length());
        }
    }

    private static boolean isComparison(Content.Nested nested) {
        return nested.kind() == ObjectKind.DEFINITION_COMPARISON
                || nested.kind() == ObjectKind.REGISTRY_COMPARISON;
    }

    private void expected() {
        Optional<String> signal = signalAtPlace();
        if (signal.isEmpty()) {
            return;
        }
        if (signal.get().equals(Signals.ENVIRONMENT)) {
            environments();
        }
        if (signal.get().equals(Signals.TRANSITION)) {
            single(Content.Meaning.TRANSITION);
        }
        String type = words.typeOf(signal.get()).words();
        allowed(words.typeOf(signal.get())).forEach(word -> word(word, type));
        words.valuesOf(signal.get()).forEach(json -> word(unquoted(json), "used elsewhere"));
    }

    private static List<String> allowed(SignalType type) {
        return switch (type) {
            case SignalType.Bool _ -> List.of("true", "false");
            case SignalType.Text text -> text.allowed();
            case SignalType.ListOf list -> allowed(list.item());
            case SignalType.Whole _, SignalType.Real _, SignalType.Any _ -> List.of();
        };
    }

    /** The signal that the value at the caret is compared with. */
    private Optional<String> signalAtPlace() {
        List<String> steps =
                place.path().stream().filter(step -> !step.equals(PolicyGuide.ENTRY)).toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (steps.getLast().equals("value")) {
            return Optional.ofNullable(place.beside().get("signal")).map(TextLine::unquoted);
        }
        return steps.size() < 2 ? Optional.empty() : Optional.of(steps.get(steps.size() - 2));
    }

    private void environments() {
        words.environments().forEach(word -> word(word, ""));
        words.words(Content.Meaning.ENVIRONMENT).forEach(word -> word(word, "used elsewhere"));
    }

    private String signal(String name) {
        return words.known(name)
                .map(known -> known.type().words() + ". " + known.description())
                .orElse("not in the catalogue");
    }

    private void word(String word, String detail) {
        boolean symbol = !word.isEmpty() && "<>=!".indexOf(word.charAt(0)) >= 0;
        String insert = symbol || word.contains(" ") ? '"' + word + '"' : word;
        put(
                word,
                symbol ? Proposal.Kind.OPERATOR : Proposal.Kind.VALUE,
                detail,
                insert,
                insert.length());
    }

    private static String unquoted(String json) {
        return json.matches("\"[A-Za-z][\\w./-]*\"") ? TextLine.unquoted(json) : json;
    }

    private void put(String label, Proposal.Kind kind, String detail, String insert, int caret) {
        found.putIfAbsent(
                label,
                new Proposal(
                        label,
                        kind,
                        detail,
                        place.start(),
                        place.end(),
                        insert,
                        Math.min(caret, insert.length())));
    }
}
