package io.releasegate.configuration;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must hold between configuration documents that are in force together. */
public final class WholeConfiguration {
    public static final String UNKNOWN_ENVIRONMENT = "RG-C010";
    public static final String SAME_NAME = "RG-C011";
    public static final String SAME_ORDER = "RG-C012";
    public static final String WRONG_DIRECTION = "RG-C013";
    public static final String NO_GLOBAL = "RG-C014";
    public static final String NOBODY_APPROVES = "RG-C015";
    public static final String REVOKED_KEY_SPEAKS = "RG-C016";

    private WholeConfiguration() {}

    /**
     * Everything that contradicts itself; empty when all of it can be in force together.
     *
     * @param names what to call each document in spans, by its subject's name
     */
    public static List<Diagnostic> check(
            Collection<Environment> environments,
            PeopleDocument people,
            Map<String, String> names) {
        Check check = new Check(names);
        TreeMap<EnvironmentId, Environment> byId = new TreeMap<>();
        environments.forEach(e -> byId.put(e.id(), e));
        check.names(byId.values());
        check.orders(byId.values());
        byId.values().forEach(e -> check.source(e, byId));
        check.people(people, byId);
        if (!byId.containsKey(Environment.GLOBAL)) {
            check.add(
                    NO_GLOBAL,
                    document(Environment.GLOBAL),
                    "There is no environment `global`, so configuration could never change.");
        }
        return check.found.stream().sorted().toList();
    }

    /**
     * What a new people document may not take back from the one in force: a key that was revoked
     * stays revoked, and stays listed where its person does, so that nobody forgets it.
     */
    public static List<Diagnostic> takenBack(PeopleDocument inForce, PeopleDocument next) {
        Check check = new Check(Map.of());
        for (PeopleDocument.Entry person : inForce.people()) {
            person.keys().stream()
                    .filter(PeopleDocument.Key::revoked)
                    .filter(key -> speaks(next, key) || forgotten(next, person, key))
                    .forEach(key ->
                            check.add(
                                    REVOKED_KEY_SPEAKS,
                                    "people",
                                    "Key "
                                            + key.id()
                                            + " of \""
                                            + person.id()
                                            + "\" is revoked for good and stays listed as such."
                                            + " Enroll a new key instead."));
        }
        return check.found.stream().sorted().toList();
    }

    private static boolean speaks(PeopleDocument next, PeopleDocument.Key key) {
        return next.people().stream()
                .flatMap(p -> p.keys().stream())
                .anyMatch(k -> k.id().equals(key.id()) && !k.revoked());
    }

    private static boolean forgotten(
            PeopleDocument next, PeopleDocument.Entry person, PeopleDocument.Key key) {
        return next.find(person.id())
                .filter(p -> p.keys().stream().noneMatch(k -> k.id().equals(key.id())))
                .isPresent();
    }

    private static String document(EnvironmentId id) {
        return "environment/" + id;
    }

    private static final class Check {
        private final Map<String, String> names;
        private final List<Diagnostic> found = new ArrayList<>();

        Check(Map<String, String> names) {
            this.names = names;
        }

        void add(String code, String document, String message) {
            Span span = Span.startOf(names.getOrDefault(document, document));
            found.add(Diagnostic.error(code, message, span));
        }

        void names(Collection<Environment> environments) {
            Map<String, EnvironmentId> owners = new TreeMap<>();
            for (Environment e : environments) {
                TreeSet<String> own = new TreeSet<>();
                own.add(e.id().value());
                e.aliases().forEach(alias -> own.add(alias.toLowerCase(Locale.ROOT)));
                for (String name : own) {
                    EnvironmentId other = owners.putIfAbsent(name, e.id());
                    if (other != null) {
                        add(
                                SAME_NAME,
                                document(e.id()),
                                "The name \"" + name + "\" belongs to `" + other + "` already.");
                    }
                }
            }
        }

        void orders(Collection<Environment> environments) {
            Map<Integer, EnvironmentId> owners = new TreeMap<>();
            for (Environment e : environments) {
                if (e.id().equals(Environment.GLOBAL)) {
                    continue;
                }
                EnvironmentId other = owners.putIfAbsent(e.order(), e.id());
                if (other != null) {
                    add(
                            SAME_ORDER,
                            document(e.id()),
                            "`order: " + e.order() + "` belongs to `" + other + "` already.");
                }
            }
        }

        void source(Environment e, Map<EnvironmentId, Environment> byId) {
            Optional<EnvironmentId> from = e.promotesFrom();
            if (from.isEmpty()) {
                return;
            }
            Environment source = byId.get(from.get());
            if (source == null || from.get().equals(Environment.GLOBAL)) {
                add(
                        UNKNOWN_ENVIRONMENT,
                        document(e.id()),
                        "`promotes_from` names `" + from.get() + "`, which is no environment.");
            } else if (source.order() >= e.order()) {
                add(
                        WRONG_DIRECTION,
                        document(e.id()),
                        "It promotes from `"
                                + from.get()
                                + "`, which does not come before it: order "
                                + source.order()
                                + " and "
                                + e.order()
                                + ".");
            }
        }

        void people(PeopleDocument people, Map<EnvironmentId, Environment> byId) {
            for (PeopleDocument.Entry person : people.people()) {
                for (PeopleDocument.Given given : person.grants()) {
                    given.environments().stream()
                            .filter(id -> !byId.containsKey(id))
                            .sorted()
                            .forEach(id -> unknownPlace(person, given.role(), id));
                }
            }
            byId.values().forEach(e -> approvers(e, people));
        }

        private void unknownPlace(
                PeopleDocument.Entry person, Role role, EnvironmentId environment) {
            add(
                    UNKNOWN_ENVIRONMENT,
                    "people",
                    "\""
                            + person.id()
                            + "\" is "
                            + role.word()
                            + " in `"
                            + environment
                            + "`, which is no environment.");
        }

        /** A rule that nobody can ever meet would lock configuration for good. */
        private void approvers(Environment e, PeopleDocument people) {
            long able = people.people().stream().filter(p -> approvesIn(p, e)).count();
            if (e.id().equals(Environment.GLOBAL) && able < e.approvals().count()) {
                add(
                        NOBODY_APPROVES,
                        document(e.id()),
                        "It asks for "
                                + e.approvals().count()
                                + " approvals and only "
                                + able
                                + " people with a key could give one.");
            }
        }

        private static boolean approvesIn(PeopleDocument.Entry person, Environment e) {
            boolean key = person.keys().stream().anyMatch(k -> !k.revoked());
            return key
                    && person.grants().stream()
                            .filter(g -> e.approvals().roles().contains(g.role()))
                            .anyMatch(g ->
                                    g.environments().isEmpty()
                                            || g.environments().contains(e.id()));
        }
    }
}
