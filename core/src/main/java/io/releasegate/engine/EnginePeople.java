package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.People;
import io.releasegate.governance.Releases;
import io.releasegate.model.person.Person;

/** Who there is. */
record EnginePeople(CommandRunner runner, Reads reads, Placement placement) implements People {

    @Override
    public Known<Person> list(AsOf asOf) throws FailureException {
        return reads.list(asOf, (store, world) -> world.people());
    }

    @Override
    public Outcome<Releases.Placed> propose(CommandContext context, Change change) {
        return runner.run(context, new ProposePeopleChange(change, placement));
    }
}
