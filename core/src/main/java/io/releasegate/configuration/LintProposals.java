package io.releasegate.configuration;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What configuration files tell a lint run, before anybody agreed to them.
 *
 * @param configuration what could be read
 * @param used names of the files that say something about lint
 * @param problems why the rest could not, as findings
 */
public record LintProposals(
        LintConfiguration configuration, List<String> used, List<Diagnostic> problems) {
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|/)(?:lint|signals)\\.(?:ya?ml|json)$");

    public static final LintProposals NONE =
            new LintProposals(LintConfiguration.NONE, List.of(), List.of());

    public LintProposals {
        used = List.copyOf(used);
        problems = problems.stream().sorted().toList();
    }

    /** A file. The bytes are not copied and must not be changed afterwards. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] bytes) {}

    /** Reads every file as a configuration document. */
    public static LintProposals of(List<File> files) {
        LintConfiguration configuration = LintConfiguration.NONE;
        List<String> used = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        Map<Subject, String> places = new HashMap<>();
        for (File file : files) {
            ConfigurationRead read = ConfigurationReader.read(file.name(), file.bytes());
            problems.addAll(read.diagnostics());
            Optional<ConfigurationDocument> document = read.document();
            if (document.isEmpty() || document.get() instanceof ConfigurationDocument.OfPeople) {
                continue;
            }
            problems.addAll(document.get().mistakes());
            String before = places.putIfAbsent(document.get().subject(), file.name());
            if (before == null) {
                configuration = configuration.with(document.get());
                used.add(file.name());
            } else {
                problems.add(twice(document.get(), file.name(), before));
            }
        }
        return new LintProposals(configuration, used, problems);
    }

    /** Leaves out what is no configuration of ours, for a folder that nobody named. */
    public static List<File> ours(List<File> files) {
        return files.stream().filter(LintProposals::isOurs).toList();
    }

    private static boolean isOurs(File file) {
        if (NAMED.matcher(file.name()).find()) {
            return true;
        }
        Reading reading = DocumentReader.read(file.name(), file.bytes());
        return reading.tree()
                .flatMap(tree -> tree.find("/" + ConfigurationReader.MEMBER))
                .map(SourceNode::value)
                .filter(Value.Text.class::isInstance)
                .isPresent();
    }

    private static Diagnostic twice(ConfigurationDocument document, String name, String before) {
        return Diagnostic.error(
                Problems.REPEATED,
                "`document: "
                        + document.subject().name()
                        + "` stands in "
                        + before
                        + " too. Keep one of the two.",
                Span.startOf(name));
    }
}
