package io.releasegate.configuration;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.model.person.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Roles by the words of documents. */
final class Roles {
    private static final List<String> WORDS = Arrays.stream(Role.values()).map(Role::word).toList();

    private Roles() {}

    /** The role a word names; reports a word that names none. */
    static Optional<Role> read(String word, SourceNode place, Fields fields) {
        Optional<Role> role =
                Arrays.stream(Role.values()).filter(r -> r.word().equals(word)).findFirst();
        if (role.isEmpty()) {
            String hint =
                    Suggestions.nearest(word, WORDS)
                            .map(near -> " Did you mean `" + near + "`?")
                            .orElse(" There are " + String.join(", ", WORDS) + ".");
            fields.problems()
                    .at(place, Problems.WRONG_VALUE, "There is no role \"" + word + "\"." + hint);
        }
        return role;
    }
}
