package io.releasegate.configuration;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.lint.SignalType;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a signal can be: {@code type}, and the members that narrow it. */
final class SignalTypeReader {
    private static final String LIST = "list of ";
    private static final Map<String, Kind> KINDS = kinds();

    private enum Kind {
        BOOLEAN,
        WHOLE,
        NUMBER,
        TEXT,
        ANY
    }

    private record Choice(Kind kind, boolean list) {}

    private SignalTypeReader() {}

    static Optional<SignalType> read(Fields fields) {
        fields.require("type");
        Map<String, Choice> words = new LinkedHashMap<>();
        KINDS.forEach((word, kind) -> words.put(word, new Choice(kind, false)));
        KINDS.forEach((word, kind) -> words.put(LIST + word, new Choice(kind, true)));
        Optional<Choice> choice = fields.word("type", words);
        Optional<BigDecimal> least = end(fields, "min");
        Optional<BigDecimal> most = end(fields, "max");
        List<String> allowed = allowed(fields);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = choice.get().kind();
        boolean ranged = kind == Kind.WHOLE || kind == Kind.NUMBER;
        rejectWhere(!ranged, fields, "min", "numbers");
        rejectWhere(!ranged, fields, "max", "numbers");
        rejectWhere(kind != Kind.TEXT, fields, "values", "texts");
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            fields.wrong("max", "`max` is less than `min`, so no number would be left.");
        }
        SignalType one =
                switch (kind) {
                    case BOOLEAN -> SignalType.BOOL;
                    case WHOLE ->
                            new SignalType.Whole(
                                    whole(fields, "min", least), whole(fields, "max", most));
                    case NUMBER -> new SignalType.Real(least, most);
                    case TEXT -> new SignalType.Text(allowed);
                    case ANY -> SignalType.ANY;
                };
        return Optional.of(choice.get().list() ? new SignalType.ListOf(one) : one);
    }

    private static Optional<BigDecimal> end(Fields fields, String name) {
        Optional<SourceNode> found = fields.node(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                switch (found.get().value()) {
                    case Value.Whole whole -> Optional.of(new BigDecimal(whole.value()));
                    case Value.Real real when Double.isFinite(real.value()) ->
                            Optional.of(BigDecimal.valueOf(real.value()));
                    case Value.Real _,
                            Value.Null _,
                            Value.Bool _,
                            Value.Text _,
                            Value.Sequence _,
                            Value.Mapping _ ->
                            Optional.empty();
                };
        if (number.isEmpty()) {
            fields.problems().wrongType(found.get(), "`" + name + "`", "a number");
        }
        return number;
    }

    private static Optional<Long> whole(Fields fields, String name, Optional<BigDecimal> end) {
        try {
            return end.map(BigDecimal::longValueExact);
        } catch (ArithmeticException e) {
            fields.wrong(name, "`" + name + "` of whole numbers must be a whole number itself.");
            return Optional.empty();
        }
    }

    private static List<String> allowed(Fields fields) {
        List<String> allowed = new ArrayList<>();
        for (SourceNode item : fields.items("values")) {
            Optional<String> word = fields.wordOf(item, "values");
            if (word.isPresent() && allowed.contains(word.get())) {
                fields.problems()
                        .at(item, Problems.REPEATED, "\"" + word.get() + "\" stands here twice.");
            }
            word.ifPresent(allowed::add);
        }
        if (fields.has("values") && allowed.isEmpty()) {
            fields.wrong("values", "The list is empty. Leave it out to mean any text.");
        }
        return allowed;
    }

    private static void rejectWhere(boolean wrong, Fields fields, String name, String of) {
        if (wrong && fields.has(name)) {
            fields.wrong(name, "`" + name + "` says something of " + of + " only.");
        }
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("boolean", Kind.BOOLEAN);
        kinds.put("whole", Kind.WHOLE);
        kinds.put("number", Kind.NUMBER);
        kinds.put("text", Kind.TEXT);
        kinds.put("any", Kind.ANY);
        return kinds;
    }
}
