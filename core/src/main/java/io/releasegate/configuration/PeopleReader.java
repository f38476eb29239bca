package io.releasegate.configuration;

import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code people}. */
final class PeopleReader {
    static final String PERSON_ID_RULE =
            "It starts with a lower-case letter and goes on with at most 63 lower-case letters,"
                    + " digits, `-`, `_`, `.` or `:`.";

    private static final Pattern PERSON_ID = Pattern.compile("[a-z][a-z0-9._:-]{0,63}");
    private static final int ID_DIGITS = 16;

    private final Set<String> seen = new HashSet<>();

    private PeopleReader() {}

    static boolean isPersonId(String text) {
        return PERSON_ID.matcher(text).matches();
    }

    static Optional<PeopleDocument> read(Fields document) {
        document.require("people");
        PeopleReader reader = new PeopleReader();
        List<PeopleDocument.Entry> people = new ArrayList<>();
        for (Fields person : document.mappings("people", "a person")) {
            reader.person(person).ifPresent(people::add);
        }
        document.rejectOthers();
        return Optional.of(new PeopleDocument(people));
    }

    private Optional<PeopleDocument.Entry> person(Fields fields) {
        Optional<String> id = fields.requiredText("id");
        Optional<String> name = fields.requiredText("name");
        if (id.isPresent() && !isPersonId(id.get())) {
            fields.wrong("id", "\"" + id.get() + "\" is no id for a person. " + PERSON_ID_RULE);
            id = Optional.empty();
        } else if (id.isPresent() && !seen.add(id.get())) {
            fields.wrong("id", Problems.REPEATED, "\"" + id.get() + "\" stands here twice.");
        }
        if (name.filter(String::isBlank).isPresent()) {
            fields.wrong("name", "A name cannot be empty.");
        }
        List<PeopleDocument.Given> grants = grants(fields);
        List<PeopleDocument.Key> keys = keys(fields);
        fields.rejectOthers();
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PeopleDocument.Entry(new PersonId(id.get()), name.get(), grants, keys));
    }

    private static List<PeopleDocument.Given> grants(Fields person) {
        List<PeopleDocument.Given> grants = new ArrayList<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (SourceNode item : person.items("grants")) {
            if (!(item instanceof SourceNode.Members members)) {
                person.problems().wrongType(item, "An item of `grants`", "a mapping");
                continue;
            }
            Fields fields = new Fields(members, "a grant", person.problems());
            Optional<Role> role =
                    fields.requiredText("role").flatMap(word -> Roles.read(word, item, fields));
            Set<EnvironmentId> environments = environments(fields);
            fields.rejectOthers();
            if (role.isPresent() && !roles.add(role.get())) {
                fields.wrong(
                        "role",
                        Problems.REPEATED,
                        "The role stands here twice. Write its environments into one list.");
            }
            role.ifPresent(r -> grants.add(new PeopleDocument.Given(r, environments)));
        }
        if (roles.contains(Role.SERVICE) && roles.contains(Role.APPROVER)) {
            person.wrong("grants", "A service account cannot be an approver.");
        }
        return grants;
    }

    private static Set<EnvironmentId> environments(Fields grant) {
        Set<EnvironmentId> environments = new LinkedHashSet<>();
        for (SourceNode item : grant.items("environments")) {
            Optional<String> id = grant.textOf(item, "environments");
            if (id.isPresent() && !Names.isEnvironment(id.get())) {
                grant.problems()
                        .at(
                                item,
                                Problems.WRONG_VALUE,
                                "\""
                                        + id.get()
                                        + "\" is no id of an environment. "
                                        + Names.ENVIRONMENT_RULE);
            } else if (id.isPresent() && !environments.add(new EnvironmentId(id.get()))) {
                grant.problems()
                        .at(item, Problems.REPEATED, "\"" + id.get() + "\" stands here twice.");
            }
        }
        if (grant.has("environments") && environments.isEmpty()) {
            // An empty list must not quietly mean everywhere.
            grant.wrong("environments", "The list is empty. Leave it out to mean everywhere.");
        }
        return environments;
    }

    private static List<PeopleDocument.Key> keys(Fields person) {
        List<PeopleDocument.Key> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields key : person.mappings("keys", "a key")) {
            Optional<String> id = key.requiredText("id");
            Optional<String> publicKey = key.requiredText("public");
            boolean revoked = key.flag("revoked").orElse(false);
            key.rejectOthers();
            if (publicKey.isPresent() && id.isPresent()) {
                Optional<String> derived = idOf(publicKey.get());
                if (derived.isEmpty()) {
                    key.wrong("public", "This is no Ed25519 key in X.509 form as lower-case hex.");
                } else if (!derived.equals(id)) {
                    key.wrong("id", "The id of this key is \"" + derived.get() + "\".");
                }
                if (!ids.add(id.get())) {
                    key.wrong("id", Problems.REPEATED, "The key stands here twice.");
                }
                keys.add(
                        new PeopleDocument.Key(
                                new KeyId(id.get().isBlank() ? "?" : id.get()),
                                publicKey.get(),
                                revoked));
            }
        }
        return keys;
    }

    /** The id of an Ed25519 key: 12 fixed bytes and 32 more, hashed. */
    private static Optional<String> idOf(String publicHex) {
        boolean form = publicHex.matches("302a300506032b6570032100[0-9a-f]{64}");
        return form
                ? Optional.of(
                        Hashes.sha256(HexFormat.of().parseHex(publicHex))
                                .hex()
                                .substring(0, ID_DIGITS))
                : Optional.empty();
    }
}
