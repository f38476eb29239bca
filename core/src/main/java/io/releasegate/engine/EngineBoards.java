package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.FailureException;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subjects by environments, and what waits for one person. */
record EngineBoards(Reads reads, Questions questions, PolicyTexts texts) implements Boards {

    @Override
    public Board board(PersonId person, AsOf asOf) throws FailureException {
        return reads.at(
                asOf,
                (store, world) -> {
                    Questions.Asking asking =
                            new Questions.Asking(store, world, reads.moment(asOf, world), person);
                    return new Board(
                            world.environments(),
                            rows(asking, asOf),
                            new Tasks(new Inbox(questions, asking), asking).all(),
                            reads.instant(asOf));
                });
    }

    private List<Row> rows(Questions.Asking asking, AsOf asOf)
            throws StoreException, FailureException {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : asking.world().subjects()) {
            if (subject instanceof Subject.Policy) {
                rows.add(row(asking, subject, asOf));
            }
        }
        return rows;
    }

    private Row row(Questions.Asking asking, Subject subject, AsOf asOf)
            throws StoreException, FailureException {
        World world = asking.world();
        boolean corrupt =
                asOf instanceof AsOf.Now
                        && Guards.disagreement(asking.store(), world, subject).isPresent();
        CellView cells = new CellView(questions, asking, subject, corrupt);
        Map<EnvironmentId, Cell> byEnvironment = new LinkedHashMap<>();
        for (Environment environment : world.environments()) {
            byEnvironment.put(environment.id(), cells.of(environment));
        }
        return new Row(subject, size(asking.store(), world, subject), byEnvironment);
    }

    private String size(StoreReader store, World world, Subject subject) throws StoreException {
        List<Submission> submissions = world.submissionsOf(subject);
        if (submissions.isEmpty()) {
            return "";
        }
        Optional<PolicyDocument> newest =
                texts.policy(store, submissions.getLast().source(), subject.key());
        int rules = newest.map(d -> d.rules().size()).orElse(0);
        return rules + (rules == 1 ? " rule" : " rules");
    }

    /** What the sentences of the board call a version. */
    static String alias(Release release) {
        return io.releasegate.model.Alias.of(release.snapshot()).words();
    }
}
