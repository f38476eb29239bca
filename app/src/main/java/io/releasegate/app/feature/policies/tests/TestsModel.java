package io.releasegate.app.feature.policies.tests;

import io.releasegate.app.feature.policies.trial.TrialModel;
import io.releasegate.app.task.TaskFailure;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.FailureException;
import io.releasegate.language.Trial;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.Verdict;
import io.releasegate.policytest.PolicyTestReader;
import io.releasegate.policytest.PolicyTestWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tests beside the shown policy, run on every change of a text. */
public final class TestsModel {
    private final TestFiles files;
    private final TaskRunner tasks;
    private final Supplier<Map<String, PolicyDocument>> policies;
    private final ReadOnlyObjectWrapper<TestReport> report =
            new ReadOnlyObjectWrapper<>(TestReport.NONE);
    private String path = "";
    private Optional<String> text = Optional.empty();
    private Consumer<TaskFailure> onFailure = failure -> {};

    public TestsModel(
            TestFiles files, TaskRunner tasks, Supplier<Map<String, PolicyDocument>> policies) {
        this.files = files;
        this.tasks = tasks;
        this.policies = policies;
    }

    public void onFailure(Consumer<TaskFailure> listener) {
        onFailure = listener;
    }

    /** Reads the tests of another file, or of the same one again. */
    public void open(String policyPath) {
        String now = policyPath.isEmpty() ? "" : TestReport.pathFor(policyPath);
        if (now.isEmpty()) {
            path = "";
            report.set(TestReport.NONE);
            return;
        }
        tasks.of("Read the tests", () -> files.read(now))
                .replacing("policies.tests")
                .onSuccess(found -> {
                    path = now;
                    text = found;
                    run();
                })
                .onFailure(onFailure)
                .run();
    }

    /** Runs them on the policies as they stand now. */
    public void run() {
        if (!path.isEmpty()) {
            report.set(TestReport.of(path, text, policies.get()));
        }
    }

    /**
     * Keeps an input and what the policies say of it now as a test beside the shown policy.
     *
     * @param then called with the path of the file, once it is written
     * @param changed called where somebody else wrote to the file meanwhile
     */
    public void save(TrialModel.Attempt attempt, Consumer<String> then, Runnable changed) {
        if (attempt.answer().isEmpty() || path.isEmpty()) {
            return;
        }
        String target = path;
        Verdict verdict = attempt.answer().get().verdict();
        tasks.of("Save as test", () -> write(target, attempt, verdict))
                .onSuccess(written -> {
                    if (written.isPresent()) {
                        text = written;
                        run();
                        then.accept(target);
                    } else {
                        changed.run();
                    }
                })
                .onFailure(onFailure)
                .run();
    }

    private Optional<String> write(String target, TrialModel.Attempt attempt, Verdict verdict)
            throws FailureException {
        Optional<String> before = files.read(target);
        PolicyTestWriter.NewTest test =
                new PolicyTestWriter.NewTest(
                        name(attempt, before.orElse("")),
                        policies(target, attempt),
                        attempt.sample().facts(),
                        verdict,
                        Optional.empty());
        Optional<String> after =
                before.isEmpty()
                        ? PolicyTestWriter.file(test)
                        : PolicyTestWriter.append(target, before.get(), test);
        return after.isPresent() && files.write(target, before, after.get())
                ? after
                : Optional.empty();
    }

    /** The policies concerned, as the file of tests names them. */
    private static List<String> policies(String target, TrialModel.Attempt attempt) {
        Set<String> sources =
                attempt.answer().map(Trial::answers).orElse(List.of()).stream()
                        .map(Trial.Answer::span)
                        .map(Span::source)
                        .collect(Collectors.toSet());
        Path folder = Path.of("/" + target).getParent();
        return sources.stream()
                .sorted()
                .map(source -> folder == null ? source : relative(folder, source))
                .toList();
    }

    private static String relative(Path folder, String source) {
        return folder.relativize(Path.of("/" + source)).toString().replace('\\', '/');
    }

    /** The rules concerned and what is special about the input; told apart by a number. */
    private static String name(TrialModel.Attempt attempt, String text) {
        String rules =
                attempt.concerned().stream()
                        .map(Trial.Answer::rule)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(", "));
        String facts =
                attempt.facts().stream()
                        .map(fact -> fact.signal() + " " + fact.json().replace("\"", ""))
                        .limit(4)
                        .collect(Collectors.joining(", "));
        String name = rules.isEmpty() ? facts : rules + ": " + facts;
        Set<String> taken =
                PolicyTestReader.read("tests", text.getBytes(StandardCharsets.UTF_8))
                        .cases()
                        .stream()
                        .map(it -> it.name())
                        .collect(Collectors.toSet());
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    public ReadOnlyObjectProperty<TestReport> reportProperty() {
        return report.getReadOnlyProperty();
    }
}
