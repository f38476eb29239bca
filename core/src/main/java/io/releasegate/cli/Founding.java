package io.releasegate.cli;

import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Role;
import java.util.List;
import java.util.Set;

/** What a new workspace starts with. */
public sealed interface Founding {

    /**
     * The sample world: its people, environments and policies, under a public passphrase.
     *
     * @param history whether two months of releases are played as well
     * @param temporary whether the folder is removed afterwards, so that nothing about it needs to
     *     be remembered elsewhere
     */
    record Sample(boolean history, boolean temporary) implements Founding {}

    /**
     * A workspace of one's own.
     *
     * @param founders who is enrolled from entry 1 on; the first one signs it
     */
    record Own(TenantId tenant, List<Founder> founders) implements Founding {
        public Own {
            founders = List.copyOf(founders);
        }
    }

    /** A person with what they may do and the passphrase of their first key. */
    record Founder(PersonId person, String name, Set<Role> roles, char[] passphrase) {
        public Founder {
            roles = Set.copyOf(roles);
        }
    }
}
