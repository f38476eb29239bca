package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.policy.dsl.CompiledSet;
import io.releasegate.policy.dsl.DslText;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles texts of the policy language; opens no workspace. */
@Command(
        name = "policy-compile",
        description = "Compiles texts of the policy language, one policy for each rule.")
final class PolicyCompileCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Texts that end in .dsl.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where compiled policies go; default: compiled.")
    private String out = "compiled";

    @Option(
            names = "--check",
            description = "Changes nothing and names the files that are not what they should be.")
    private boolean check;

    private final Surroundings surroundings;

    PolicyCompileCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException, IOException {
        List<DslText> texts = texts();
        Path folder = surroundings.path(out);
        Optional<Value> manifest = manifest(folder);
        CompiledSet set = CompiledSet.of(texts, manifest);
        Map<String, String> changed = changed(folder, set);
        List<String> leftOver = new ArrayList<>();
        for (String name : set.leftOver()) {
            if (Files.exists(folder.resolve(name))) {
                leftOver.add(name);
            }
        }
        boolean described = set.isDescribedBy(manifest);
        if (!check) {
            write(folder, set, changed, leftOver, manifest);
        }
        String gone = check ? "left over" : "removed";
        changed.keySet().forEach(name -> say(check ? "differs" : "written", name));
        leftOver.forEach(name -> say(gone, name));
        if (!described) {
            say(check ? "differs" : "written", CompiledSet.manifestName());
        }
        boolean same = changed.isEmpty() && leftOver.isEmpty() && described;
        return (check && !same ? ExitCode.FINDING : ExitCode.OK).code();
    }

    private void say(String what, String name) {
        surroundings.out().println(what + " " + out + "/" + name);
    }

    private List<DslText> texts() throws FailureException {
        List<DslText> texts = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (String file : files) {
            if (!DslText.isNamedSo(file)) {
                throw Input.invalid(
                        file + " does not end in .dsl. Name texts of the policy language.");
            }
            DslText text = read(file, errors);
            texts.add(text);
            String other = text.compiledId().map(id -> sources.put(id, file)).orElse(null);
            if (other != null) {
                throw Input.invalid(
                        other + " and " + file + " hold the same policy. Rename one of the two.");
            }
        }
        if (!errors.isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "Nothing was compiled. Correct the places below.", errors));
        }
        return texts;
    }

    private DslText read(String file, List<Diagnostic> errors) throws FailureException {
        byte[] bytes = Input.file(surroundings.path(file));
        Reading reading = PolicyText.reading(file, bytes);
        DslText text =
                reading.hasErrors()
                        ? DslText.read(new SourceText(file, ""))
                        : DslText.read(reading.text());
        List<Diagnostic> problems =
                reading.hasErrors() ? reading.diagnostics() : PolicyText.of(reading).diagnostics();
        for (Diagnostic problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            } else {
                surroundings.err().println(ReleaseGateCli.line(problem));
            }
        }
        return text;
    }

    private static Optional<Value> manifest(Path folder) throws FailureException {
        Path file = folder.resolve(CompiledSet.manifestName());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Reading reading = DocumentReader.read(file.toString(), Input.file(file));
        if (reading.hasErrors()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            file + " cannot be read. Remove it and compile again.",
                            reading.diagnostics()));
        }
        return reading.tree().map(tree -> tree.value());
    }

    /** The files that are not there, or not as they should be. */
    private static Map<String, String> changed(Path folder, CompiledSet set)
            throws FailureException {
        Map<String, String> changed = new TreeMap<>(set.files());
        for (Map.Entry<String, String> file : set.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path)
                    && new String(Input.file(path), StandardCharsets.UTF_8)
                            .equals(file.getValue())) {
                changed.remove(file.getKey());
            }
        }
        return changed;
    }

    private void write(
            Path folder,
            CompiledSet set,
            Map<String, String> changed,
            List<String> leftOver,
            Optional<Value> manifest)
            throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : changed.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        for (String name : leftOver) {
            Files.delete(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve(CompiledSet.manifestName()),
                set.manifest(surroundings.clock().instant(), manifest));
    }
}
