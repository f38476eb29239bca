package io.releasegate.configuration;

import io.releasegate.model.EnvironmentId;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Writes a people document so that a change of one fact changes one line where possible. */
final class PeopleYaml {
    private PeopleYaml() {}

    static String write(PeopleDocument document) {
        StringBuilder out = new StringBuilder("document: people\n");
        if (document.people().isEmpty()) {
            return out.append("people: []\n").toString();
        }
        out.append("people:\n");
        document.people().stream()
                .sorted(Comparator.comparing(PeopleDocument.Entry::id))
                .forEach(entry -> person(out, entry));
        return out.toString();
    }

    private static void person(StringBuilder out, PeopleDocument.Entry entry) {
        out.append("  - id: ").append(quoted(entry.id().value())).append('\n');
        out.append("    name: ").append(quoted(entry.name())).append('\n');
        if (!entry.grants().isEmpty()) {
            out.append("    grants:\n");
            entry.grants().stream()
                    .sorted(Comparator.comparing(PeopleDocument.Given::role))
                    .forEach(given -> grant(out, given));
        }
        if (!entry.keys().isEmpty()) {
            out.append("    keys:\n");
            entry.keys().stream()
                    .sorted(Comparator.comparing(PeopleDocument.Key::id))
                    .forEach(key -> key(out, key));
        }
    }

    private static void grant(StringBuilder out, PeopleDocument.Given given) {
        out.append("      - role: ").append(given.role().word()).append('\n');
        if (!given.environments().isEmpty()) {
            String where =
                    given.environments().stream()
                            .sorted()
                            .map(EnvironmentId::value)
                            .map(PeopleYaml::quoted)
                            .collect(Collectors.joining(", ", "[", "]"));
            out.append("        environments: ").append(where).append('\n');
        }
    }

    private static void key(StringBuilder out, PeopleDocument.Key key) {
        out.append("      - id: ").append(quoted(key.id().value())).append('\n');
        out.append("        public: ").append(quoted(key.publicKey())).append('\n');
        if (key.revoked()) {
            out.append("        revoked: true\n");
        }
    }

    /** Always quoted: a key id such as {@code 1234e5} or a name such as {@code no} is text. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').appendCodePoint(c);
                    } else if (Character.isISOControl(c)) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.append('"').toString();
    }
}
