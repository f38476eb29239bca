package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.FailureException;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Subjects by environments, and what waits for one person. */
@Command(
        name = "board",
        description = "Shows what is active where, what is next, and what needs you.")
final class BoardCommand extends PortCommand {
    @Mixin private ReaderOptions reader = new ReaderOptions();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "As everything was recorded then; without a zone it is UTC.")
    private @Nullable String asOf;

    BoardCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        AsOf when = asOf == null ? AsOf.NOW : new AsOf.At(Input.instant("--as-of", asOf));
        Boards.Board board = visit.governance().boards().board(reader.person(visit), when);
        List<Boards.Task> tasks = reader.named(visit) ? board.needsYou() : List.of();
        visit.answer(json(visit, board, tasks), text(board, tasks, reader.named(visit)));
        return ExitCode.OK;
    }

    private static Value json(Visit visit, Boards.Board board, List<Boards.Task> tasks) {
        return new Members()
                .with("tenant_id", visit.tenant().value())
                .with("as_of", board.asOf())
                .with("environments", board.environments(), BoardCommand::environment)
                .with("subjects", board.rows(), row -> row(visit, row))
                .with("needs_you", tasks, BoardCommand::task)
                .object();
    }

    private static Value environment(Environment environment) {
        return new Members()
                .with("id", environment.id().value())
                .with("kind", environment.kind().name())
                .with("order", environment.order())
                .with("promotes_from", environment.promotesFrom())
                .with("approvals", environment.approvals().count())
                .object();
    }

    private static Value row(Visit visit, Boards.Row row) {
        Map<String, Value> cells = new LinkedHashMap<>();
        for (Map.Entry<EnvironmentId, Boards.Cell> cell : row.cells().entrySet()) {
            cells.put(cell.getKey().value(), cell(visit, cell.getValue()));
        }
        return new Members()
                .with("subject", row.subject().key())
                .with("size", row.size())
                .with("cells", Value.of(cells))
                .object();
    }

    private static Value cell(Visit visit, Boards.Cell cell) {
        return new Members()
                .with("active", release(visit, cell.active()))
                .with("active_release_id", cell.active().map(Release::id))
                .with("next", cell.next().name())
                .with("open", release(visit, cell.open()))
                .with("message", cell.sentence())
                .object();
    }

    private static Value release(Visit visit, Optional<Release> release) {
        return release.<Value>map(r -> ReleaseJson.release(visit.tenant(), r)).orElse(Value.NULL);
    }

    private static Value task(Boards.Task task) {
        return new Members()
                .with("kind", task.kind().name())
                .with("release_id", task.release().value())
                .with("subject", task.subject().key())
                .with("environment", task.environment().value())
                .with("message", task.sentence())
                .with("from", task.from().value())
                .with("since", task.since())
                .with("due", task.due())
                .object();
    }

    private static String text(Boards.Board board, List<Boards.Task> tasks, boolean named) {
        StringBuilder text = new StringBuilder();
        if (named) {
            text.append(tasks.isEmpty() ? "Nothing needs you." : "Needs you:").append('\n');
            for (Boards.Task task : tasks) {
                text.append("  ").append(verb(task.kind())).append(' ');
                text.append(task.subject().key()).append(": ").append(task.sentence());
                text.append(" (").append(task.release()).append(")\n");
            }
            text.append('\n');
        }
        if (board.rows().isEmpty()) {
            return text + "Nothing is governed here. Next: policy-submit FILE --as PERSON";
        }
        Table table = new Table();
        List<String> heads = new ArrayList<>(List.of("subject"));
        board.environments().forEach(environment -> heads.add(environment.id().value()));
        table.row(heads.toArray(String[]::new));
        for (Boards.Row row : board.rows()) {
            table.row(active(board, row)).row(next(board, row));
        }
        return text.append(table).toString();
    }

    private static String verb(Boards.TaskKind kind) {
        return switch (kind) {
            case APPROVE -> "Approve";
            case CONFIRM_ROLLBACK -> "Confirm rollback of";
            case RESOLVE_HOLD -> "Resolve hold of";
            case ACTIVATE -> "Activate";
        };
    }

    private static String[] active(Boards.Board board, Boards.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.subject().key()));
        for (Environment environment : board.environments()) {
            Boards.Cell cell = row.cells().get(environment.id());
            cells.add(
                    cell == null
                            ? "–"
                            : cell.active().map(ReleaseJson::version).orElse("– nothing yet"));
        }
        return cells.toArray(String[]::new);
    }

    private static String[] next(Boards.Board board, Boards.Row row) {
        List<String> cells = new ArrayList<>(List.of("  " + row.size()));
        for (Environment environment : board.environments()) {
            Boards.Cell cell = row.cells().get(environment.id());
            cells.add(cell == null ? "" : cell.sentence());
        }
        return cells.toArray(String[]::new);
    }
}
