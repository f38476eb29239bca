package io.releasegate.policytest;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Witness;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tests of policies, at the end of a file of tests or as a new one. */
public final class PolicyTestWriter {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)+");

    private PolicyTestWriter() {}

    /**
     * A test to write.
     *
     * @param policies files or folders, relative to the folder of the test file; none where the
     *     file names them for all its tests
     * @param fires the rules that take effect; empty where nothing shall be said of them
     */
    public record NewTest(
            String name,
            List<String> policies,
            Map<String, Value> signals,
            Verdict expected,
            Optional<List<String>> fires) {
        public NewTest {
            policies = List.copyOf(policies);
            signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
            fires = fires.map(List::copyOf);
        }
    }

    /** The input of a witness; what must be missing is left out. */
    public static Map<String, Value> signals(Witness witness) {
        Map<String, Value> signals = new LinkedHashMap<>();
        for (Witness.Fact fact : witness.facts()) {
            if (!fact.json().equals(Witness.Fact.MISSING)) {
                byte[] json = fact.json().getBytes(StandardCharsets.UTF_8);
                DocumentReader.json(fact.signal(), json, Duplicates.REFUSED)
                        .tree()
                        .map(Tree::value)
                        .ifPresent(value -> signals.put(fact.signal(), value));
            }
        }
        return signals;
    }

    /** A new file with this test. Empty where it cannot be written so that it says the same. */
    public static Optional<String> file(NewTest test) {
        return saying("cases:\n" + item(test, 2), test, 1);
    }

    /**
     * The text with the test after its last one; everything else stays as it is, comments too.
     * Empty where the text is no file of tests, has errors, or its cases are not written one below
     * the other.
     */
    public static Optional<String> append(String name, String text, NewTest test) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        PolicyTestFile before = PolicyTestReader.read(name, bytes);
        Reading reading = DocumentReader.read(name, bytes);
        Optional<SourceNode.Items> cases =
                reading.tree()
                        .flatMap(tree -> tree.find("/cases"))
                        .filter(SourceNode.Items.class::isInstance)
                        .map(SourceNode.Items.class::cast)
                        .filter(list -> !list.items().isEmpty());
        if (before.hasErrors() || cases.isEmpty()) {
            return Optional.empty();
        }
        String source = reading.text().text();
        int first = cases.get().items().getFirst().start();
        String lead = source.substring(source.lastIndexOf('\n', first - 1) + 1, first);
        if (!lead.matches(" *- +")) {
            return Optional.empty();
        }
        int end = lineEnd(source, lastEnd(cases.get().items().getLast()));
        String written = item(test, lead.indexOf('-'));
        String separator = end > 0 && source.charAt(end - 1) == '\n' ? "" : "\n";
        String result = source.substring(0, end) + separator + written + source.substring(end);
        return saying(result, test, before.cases().size() + 1);
    }

    /** The text where reading it gives so many tests, the last of them this one. */
    private static Optional<String> saying(String text, NewTest test, int count) {
        PolicyTestFile read =
                PolicyTestReader.read("new.test.yaml", text.getBytes(StandardCharsets.UTF_8));
        if (read.hasErrors() || read.cases().size() != count) {
            return Optional.empty();
        }
        PolicyTestFile.Case last = read.cases().getLast();
        boolean same =
                last.name().equals(test.name())
                        && last.signals().equals(SignalFacts.spelled(test.signals()))
                        && last.expected() == test.expected()
                        && last.fires().equals(test.fires());
        return same ? Optional.of(text) : Optional.empty();
    }

    /** Where the last value in a node ends; a block may count the blanks after it as its own. */
    private static int lastEnd(SourceNode node) {
        return switch (node) {
            case SourceNode.Scalar scalar -> scalar.end();
            case SourceNode.Items list ->
                    list.items().isEmpty() ? list.end() : lastEnd(list.items().getLast());
            case SourceNode.Members map ->
                    map.members().values().stream()
                            .mapToInt(member -> lastEnd(member.node()))
                            .max()
                            .orElse(map.end());
        };
    }

    private static int lineEnd(String source, int from) {
        int newline = source.indexOf('\n', from);
        return newline < 0 ? source.length() : newline + 1;
    }

    private static String item(NewTest test, int indent) {
        String dash = " ".repeat(indent) + "- ";
        String inner = " ".repeat(indent + 2);
        StringBuilder out = new StringBuilder();
        out.append(dash).append("name: ").append(json(Value.of(test.name()))).append('\n');
        if (!test.policies().isEmpty()) {
            out.append(inner).append("policies: ").append(list(test.policies())).append('\n');
        }
        if (test.signals().isEmpty()) {
            out.append(inner).append("signals: {}\n");
        } else {
            out.append(inner).append("signals:\n");
            test.signals()
                    .forEach((signal, value) ->
                            out.append(inner)
                                    .append("  ")
                                    .append(key(signal))
                                    .append(": ")
                                    .append(json(value))
                                    .append('\n'));
        }
        out.append(inner).append("expect: ").append(test.expected()).append('\n');
        test.fires()
                .ifPresent(rules ->
                        out.append(inner).append("fires: ").append(list(rules)).append('\n'));
        return out.toString();
    }

    private static String key(String signal) {
        return PLAIN.matcher(signal).matches() ? signal : json(Value.of(signal));
    }

    private static String list(List<String> texts) {
        return texts.stream()
                .map(text -> json(Value.of(text)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** JSON is YAML too, except that YAML 1.1 wants a fraction before an exponent. */
    private static String json(Value value) {
        return switch (value) {
            case Value.Real real -> {
                String text = CanonicalJson.text(real, Encoder.C1);
                int exponent = text.indexOf('e');
                yield exponent > 0 && !text.contains(".")
                        ? text.substring(0, exponent) + ".0" + text.substring(exponent)
                        : text;
            }
            case Value.Sequence list ->
                    list.items().stream()
                            .map(PolicyTestWriter::json)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Mapping map ->
                    map.members().entrySet().stream()
                            .map(it -> json(Value.of(it.getKey())) + ": " + json(it.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Text _ ->
                    printable(CanonicalJson.text(value, Encoder.C1));
        };
    }

    /** What YAML takes for line ends, or does not take at all, is escaped. */
    private static String printable(String json) {
        StringBuilder out = new StringBuilder();
        json.chars()
                .forEach(c -> {
                    boolean odd =
                            (c >= 0x7f && c < 0xa0)
                                    || c == 0x2028
                                    || c == 0x2029
                                    || c == 0xfeff
                                    || c == 0xfffe
                                    || c == 0xffff;
                    out.append(odd ? "\\u%04x".formatted(c) : Character.toString(c));
                });
        return out.toString();
    }
}
