package io.releasegate.configuration;

import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a configuration document; its member {@code document} says which one it is. */
public final class ConfigurationReader {
    static final String MEMBER = "document";
    private static final String ENVIRONMENT = "environment/";

    private ConfigurationReader() {}

    /**
     * @param name how people know the text, usually a path; it appears in every span
     */
    public static ConfigurationRead read(String name, byte[] bytes) {
        Reading reading = DocumentReader.read(name, bytes);
        if (reading.tree().isEmpty() || reading.hasErrors()) {
            return failed(reading.diagnostics());
        }
        Tree tree = reading.tree().get();
        Problems problems = new Problems(tree);
        if (!(tree.root() instanceof SourceNode.Members root)) {
            problems.wrongType(tree.root(), "The document", "a mapping of names to values");
            return failed(problems.all());
        }
        Optional<ConfigurationDocument> document = document(new Fields(root, "", problems));
        List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
        all.addAll(problems.all());
        if (document.isEmpty() || problems.any()) {
            return failed(all);
        }
        return new ConfigurationRead(
                document, Optional.of(snapshot(document.get().subject(), root.value())), all);
    }

    private static Optional<ConfigurationDocument> document(Fields fields) {
        Optional<String> named = fields.requiredText(MEMBER);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String name = named.get();
        if (name.equals(Subject.Configuration.PEOPLE.name())) {
            return PeopleReader.read(fields).map(ConfigurationDocument.OfPeople::new);
        }
        if (name.equals(Subject.Configuration.LINT.name())) {
            return Optional.of(new ConfigurationDocument.OfLint(LintLevelsReader.read(fields)));
        }
        if (name.equals(Subject.Configuration.SIGNALS.name())) {
            return Optional.of(new ConfigurationDocument.OfSignals(SignalsReader.read(fields)));
        }
        if (name.startsWith(ENVIRONMENT)) {
            Optional<Environment> environment =
                    EnvironmentReader.read(fields, name.substring(ENVIRONMENT.length()));
            return environment.map(ConfigurationDocument.OfEnvironment::new);
        }
        fields.wrong(
                MEMBER,
                Problems.UNKNOWN_DOCUMENT,
                "There is no configuration document \""
                        + name
                        + "\". Write `people`, `lint`, `signals` or `environment/<id>`.");
        return Optional.empty();
    }

    private static ResolvedSnapshot snapshot(Subject.Configuration subject, Value.Mapping data) {
        return new ResolvedSnapshot(subject.key(), "1", ResolvedSnapshot.EMPTY, data);
    }

    private static ConfigurationRead failed(List<Diagnostic> diagnostics) {
        return new ConfigurationRead(Optional.empty(), Optional.empty(), diagnostics);
    }
}
