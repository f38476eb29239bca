package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Diagnostic.Related;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON with positions. Whole numbers of any sensible size stay whole, {@code 1.0} stays real. */
final class JsonTreeReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Limits.DEPTH)
                                    .maxNumberLength(Limits.NUMBER_DIGITS)
                                    .maxStringLength(Limits.BYTES)
                                    .maxNameLength(Limits.BYTES)
                                    .build())
                    .build();

    private final SourceText text;
    private final JsonParser parser;
    private final Duplicates duplicates;
    private final List<Diagnostic> found = new ArrayList<>();
    private int values;

    private JsonTreeReader(SourceText text, JsonParser parser, Duplicates duplicates) {
        this.text = text;
        this.parser = parser;
        this.duplicates = duplicates;
    }

    static Reading read(SourceText text, Duplicates duplicates) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.text())) {
            return new JsonTreeReader(text, parser, duplicates).read();
        } catch (JacksonException e) {
            return DocumentReader.failed(text, offset(text, e), sentence(e));
        }
    }

    private Reading read() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return DocumentReader.failed(text, 0, "The text is empty; JSON needs one value.");
        }
        SourceNode root = node(first);
        JsonToken rest = parser.nextToken();
        if (rest != null) {
            found.add(
                    Diagnostic.error(
                            Codes.SEVERAL_DOCUMENTS,
                            "A second value follows the document. Keep one value in each file.",
                            text.span(start(), start() + 1)));
        }
        if (values > Limits.VALUES) {
            return DocumentReader.failed(text, 0, TOO_MANY);
        }
        return new Reading(text, Optional.of(new Tree(text, root)), found);
    }

    static final String TOO_MANY =
            "The document has more than "
                    + Limits.VALUES
                    + " values once aliases are written out. Split it, or remove the aliases that"
                    + " multiply it.";

    private SourceNode node(JsonToken token) {
        values++;
        int start = start();
        return switch (token) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            case VALUE_STRING ->
                    new SourceNode.Scalar(Value.of(parser.getString()), start, stringEnd(start));
            case VALUE_NUMBER_INT ->
                    literal(new Value.Whole(new BigInteger(parser.getString())), start);
            case VALUE_NUMBER_FLOAT ->
                    literal(Value.of(Double.parseDouble(parser.getString())), start);
            case VALUE_TRUE -> literal(Value.TRUE, start);
            case VALUE_FALSE -> literal(Value.FALSE, start);
            case VALUE_NULL -> literal(Value.NULL, start);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("no value starts with " + token);
        };
    }

    private SourceNode array(int start) {
        List<SourceNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            SourceNode item = node(token);
            if (values <= Limits.VALUES) {
                items.add(item);
            }
        }
        return new SourceNode.Items(items, start, start() + 1);
    }

    private SourceNode object(int start) {
        Map<String, SourceNode.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyStart = start();
            String key = parser.currentName();
            int keyEnd = stringEnd(keyStart);
            SourceNode value = node(parser.nextToken());
            if (values > Limits.VALUES) {
                continue;
            }
            SourceNode.Member member = new SourceNode.Member(keyStart, keyEnd, value);
            SourceNode.Member earlier = members.put(key, member);
            if (earlier != null && duplicates == Duplicates.REFUSED) {
                found.add(duplicate(text, key, earlier, member));
            }
        }
        return new SourceNode.Members(members, start, start() + 1);
    }

    static Diagnostic duplicate(
            SourceText text, String key, SourceNode.Member first, SourceNode.Member second) {
        return new Diagnostic(
                Codes.DUPLICATE_KEY,
                Severity.ERROR,
                "The key \""
                        + key
                        + "\" is already given on line "
                        + text.position(first.keyStart()).line()
                        + ". Remove one of the two.",
                text.span(second.keyStart(), second.keyEnd()),
                Optional.empty(),
                List.of(
                        new Related(
                                text.span(first.keyStart(), first.keyEnd()), "first given here")),
                Optional.empty(),
                first.node().value().equals(second.node().value())
                        ? withoutLines(text, second).stream().toList()
                        : List.of(),
                Map.of("key", key));
    }

    /** Removes a member that has its lines to itself; another one on them is not touched. */
    private static Optional<Fix> withoutLines(SourceText text, SourceNode.Member member) {
        String all = text.text();
        int start = member.keyStart();
        while (start > 0 && all.charAt(start - 1) == ' ') {
            start--;
        }
        int end = member.node().end();
        while (end < all.length() && all.charAt(end) == ' ') {
            end++;
        }
        boolean comment = end < all.length() && all.charAt(end) == '#';
        while (comment && end < all.length() && all.charAt(end) != '\n') {
            end++;
        }
        boolean alone =
                start > 0
                        && all.charAt(start - 1) == '\n'
                        && (end == all.length() || all.charAt(end) == '\n');
        return alone
                ? Optional.of(
                        new Fix(
                                "Remove the repetition",
                                List.of(new Fix.Edit(text.span(start - 1, end), ""))))
                : Optional.empty();
    }

    private SourceNode literal(Value value, int start) {
        int end = start;
        while (end < text.text().length() && isLiteral(text.text().charAt(end))) {
            end++;
        }
        return new SourceNode.Scalar(value, start, end);
    }

    private static boolean isLiteral(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int stringEnd(int start) {
        String all = text.text();
        int i = start + 1;
        while (i < all.length() && all.charAt(i) != '"') {
            i += all.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, all.length());
    }

    private static int offset(SourceText text, JacksonException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        return Math.clamp(at, 0, text.text().length());
    }

    private static String sentence(JacksonException e) {
        return "This is not JSON: " + firstLine(e.getOriginalMessage()) + ".";
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("unreadable");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
