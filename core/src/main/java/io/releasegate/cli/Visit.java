package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Outcome;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Person;
import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One command's stay in an opened workspace: asks the port, answers in the wanted format. */
final class Visit {
    private final Surroundings surroundings;
    private final Workplace workplace;
    private final WhereOptions where;

    Visit(Surroundings surroundings, Workplace workplace, WhereOptions where) {
        this.surroundings = surroundings;
        this.workplace = workplace;
        this.where = where;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Workplace workplace() {
        return workplace;
    }

    Governance governance() {
        return workplace.governance();
    }

    TenantId tenant() {
        return workplace.tenant();
    }

    /** Answers with members sorted by name, as everything about releases does. */
    void answer(Value json, String text) {
        where.print(surroundings, json, text);
    }

    /** Says something beside the answer. */
    void note(String sentence) {
        surroundings.err().println(sentence);
    }

    /** The value of a write that happened; otherwise the way out with the right code. */
    static <T> T done(Outcome<T> outcome) throws FailureException, RefusedException {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new RefusedException(refused.reasons());
            case Outcome.Failed<T> failed -> throw new FailureException(failed.failure());
        };
    }

    List<Environment> environments() throws FailureException {
        return governance().configurations().environments(AsOf.NOW).values();
    }

    /** The environment meant by a name or alias, in any case. */
    EnvironmentId environment(String name) throws FailureException {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(Environment.GLOBAL.value())) {
            return Environment.GLOBAL;
        }
        List<Environment> all = environments();
        for (Environment environment : all) {
            boolean named =
                    Stream.concat(
                                    Stream.of(environment.id().value()),
                                    environment.aliases().stream())
                            .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted));
            if (named) {
                return environment.id();
            }
        }
        throw Input.invalid(
                "There is no environment \""
                        + name
                        + "\". Known: "
                        + all.stream().map(e -> e.id().value()).collect(Collectors.joining(", "))
                        + ".");
    }

    /** Names of people by id; an id that is not known any more stands for itself. */
    Map<PersonId, String> names() throws FailureException {
        Map<PersonId, String> names = new HashMap<>();
        for (Person person : governance().people().list(AsOf.NOW).values()) {
            names.put(person.id(), person.name());
        }
        return names;
    }
}
