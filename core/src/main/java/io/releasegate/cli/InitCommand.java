package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a workspace. */
@Command(
        name = "init",
        description = "Makes a workspace: your own, or with --sample a world to try things in.")
final class InitCommand implements Callable<Integer> {
    private static final String DEFAULT_TENANT = "default";

    @Mixin private WhereOptions where = new WhereOptions();
    @Mixin private WhoOptions who = new WhoOptions();

    @Option(
            names = "--sample",
            description = "The sample world, with a played history and a public passphrase.")
    private boolean sample;

    @Option(
            names = "--person",
            paramLabel = "ID:NAME[:ROLES]",
            description = "Somebody enrolled from the start; the first founds. May be repeated.")
    private List<String> people = new ArrayList<>();

    private final Surroundings surroundings;

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        Founding founding = founding();
        if (sample) {
            surroundings.err().println("Playing the sample world …");
        }
        try (Workplace made =
                surroundings.backends().found(where.workspace(surroundings), founding)) {
            Visit visit = new Visit(surroundings, made, where);
            List<Person> known = made.governance().people().list(AsOf.NOW).values();
            visit.answer(json(made, known), text(made, known));
            visit.note("Next: releasegate board --workspace " + made.directory());
        }
        return ExitCode.OK.code();
    }

    private Founding founding() throws FailureException {
        if (sample) {
            if (!people.isEmpty() || where.tenant().isPresent()) {
                throw Input.invalid(
                        "The sample world brings its own people and tenant. Leave --person and"
                                + " --tenant out, or leave --sample out.");
            }
            return new Founding.Sample(true, false);
        }
        if (people.isEmpty()) {
            throw Input.invalid(
                    "A workspace needs somebody. Add --person mira:\"Mira Lindqvist\" for each of"
                            + " you, or --sample to try things.");
        }
        TenantId tenant = new TenantId(where.tenant().orElse(DEFAULT_TENANT));
        return new Founding.Own(tenant, founders());
    }

    private List<Founding.Founder> founders() throws FailureException {
        List<char[]> given = who.lines(surroundings);
        if (!given.isEmpty() && given.size() != people.size()) {
            throw Input.invalid(
                    "There are "
                            + people.size()
                            + " people and "
                            + given.size()
                            + " passphrases. Give one on each line, in the order of --person.");
        }
        List<Founding.Founder> founders = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            String[] parts = people.get(i).split(":", 3);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw Input.invalid(
                        "--person is written id:Name, as in mira:\"Mira Lindqvist\", not \""
                                + people.get(i)
                                + "\".");
            }
            PersonId person = new PersonId(parts[0].strip());
            if (!seen.add(person)) {
                throw Input.invalid("--person names " + person + " twice. Use different ids.");
            }
            char[] passphrase =
                    given.isEmpty()
                            ? NewPassphrase.ask(surroundings.terminal(), person)
                            : NewPassphrase.longEnough(given.get(i), person);
            founders.add(new Founding.Founder(person, parts[1].strip(), roles(parts), passphrase));
        }
        return founders;
    }

    private static Set<Role> roles(String[] parts) throws FailureException {
        if (parts.length < 3) {
            return Roles.EVERYTHING;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : parts[2].split(",", -1)) {
            roles.add(Roles.parse(word));
        }
        return roles;
    }

    private static Value json(Workplace made, List<Person> known) {
        return new Members()
                .with("ok", true)
                .with("workspace", made.directory().toString())
                .with("tenant_id", made.tenant().value())
                .with("sample", made.publicPassphrase().isPresent())
                .with("people", known, person -> Value.of(person.id().value()))
                .object();
    }

    private static String text(Workplace made, List<Person> known) {
        String names = known.stream().map(Person::name).collect(Collectors.joining(", "));
        return "workspace: "
                + made.directory()
                + "\ntenant: "
                + made.tenant()
                + "\npeople: "
                + names
                + made.publicPassphrase()
                        .map(word -> "\nSAMPLE: the passphrase of everybody is \"" + word + "\"")
                        .orElse("");
    }
}
