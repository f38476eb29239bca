package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.person.Permission;
import io.releasegate.model.release.Release;
import io.releasegate.release.DueReleases;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Activates what is due, oldest first, on behalf of who asked for it. */
record RunScheduler(String tenant, Activator activator) implements Command<Releases.SchedulerRun> {

    @Override
    public CommandNames names() {
        return CommandNames.SCHEDULER;
    }

    @Override
    public String target() {
        return tenant;
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Optional<Place> place(World world) {
        return Optional.empty();
    }

    @Override
    public Optional<String> notPermitted(Turn turn) {
        return Permits.missingAnywhere(turn, Permission.RELEASE_ACTIVATE);
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        List<Value> activated = new ArrayList<>();
        List<Value> held = new ArrayList<>();
        for (Release due : DueReleases.at(turn.world(), turn.now())) {
            // A corrupt subject is left alone and shown as such; it must not stop the others.
            boolean agrees =
                    Guards.disagreement(turn.store(), turn.world(), due.subject()).isEmpty();
            if (agrees && turn.world().environment(due.environment()).isPresent()) {
                List<Reason> reasons = activator.attempt(turn, due);
                if (reasons.isEmpty()) {
                    activated.add(Value.of(due.id().value()));
                } else if (Activator.hold(turn, due, reasons, true)) {
                    held.add(Value.of(due.id().value()));
                }
            }
        }
        Map<String, Value> memo = new LinkedHashMap<>();
        memo.put("at", Value.of(turn.now().toString()));
        memo.put("activated", Value.of(activated));
        memo.put("held", Value.of(held));
        return new Decision.Accepted(new Value.Mapping(memo));
    }

    @Override
    public Releases.SchedulerRun answer(World after, Value.Mapping memo) {
        Memo in = new Memo(memo);
        return new Releases.SchedulerRun(
                Instant.parse(in.text("at")),
                releases(after, in.texts("activated")),
                releases(after, in.texts("held")));
    }

    private static List<Release> releases(World after, List<String> ids) {
        return ids.stream().flatMap(id -> after.release(new ReleaseId(id)).stream()).toList();
    }
}
