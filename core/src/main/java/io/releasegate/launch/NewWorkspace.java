package io.releasegate.launch;

import io.releasegate.configuration.FoundingDocuments;
import io.releasegate.configuration.PeopleDocument;
import io.releasegate.engine.FoundWorkspace;
import io.releasegate.identity.SealingCost;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a workspace is founded with.
 *
 * @param sample whether the passphrases are public; then the keys lie in the workspace itself
 * @param founder who signs entry 1
 * @param people without keys: each gets one, sealed with their passphrase
 * @param passphrases one for each person
 * @param environments {@code environments/….yaml} texts, {@code global} among them
 */
public record NewWorkspace(
        TenantId tenant,
        boolean sample,
        PersonId founder,
        PeopleDocument people,
        Map<PersonId, char[]> passphrases,
        List<FoundWorkspace.Text> environments) {

    public NewWorkspace {
        passphrases = Map.copyOf(passphrases);
        environments = List.copyOf(environments);
    }

    /** Somebody who is there from the start. */
    public record Founder(PersonId person, String name, Set<Role> roles, char[] passphrase) {
        public Founder {
            roles = Set.copyOf(roles);
        }
    }

    /** A workspace of one's own with the usual three environments; the first person founds it. */
    public static NewWorkspace own(TenantId tenant, List<Founder> founders) {
        return new NewWorkspace(
                tenant,
                false,
                founders.getFirst().person(),
                new PeopleDocument(founders.stream().map(NewWorkspace::entry).toList()),
                founders.stream().collect(Collectors.toMap(Founder::person, Founder::passphrase)),
                environments(somebodyElseApproves(founders)));
    }

    /**
     * @param fourEyes whether changes of configuration ask for another person; a founder who is
     *     alone could otherwise never add a second one
     */
    private static List<FoundWorkspace.Text> environments(boolean fourEyes) {
        return FoundingDocuments.environments(fourEyes ? 2 : 1).entrySet().stream()
                .map(file ->
                        new FoundWorkspace.Text(
                                file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static PeopleDocument.Entry entry(Founder founder) {
        return new PeopleDocument.Entry(
                founder.person(),
                founder.name(),
                founder.roles().stream()
                        .sorted()
                        .map(role -> new PeopleDocument.Given(role, Set.of()))
                        .toList(),
                List.of());
    }

    /** Whether every change of configuration finds a second pair of eyes from the start. */
    private static boolean somebodyElseApproves(List<Founder> founders) {
        List<Founder> proposing =
                founders.stream().filter(f -> f.roles().contains(Role.ADMIN)).toList();
        return !proposing.isEmpty()
                && proposing.stream()
                        .allMatch(one ->
                                founders.stream()
                                        .anyMatch(other ->
                                                !other.person().equals(one.person())
                                                        && other.roles().contains(Role.APPROVER)));
    }

    SealingCost sealing() {
        return sample ? SealingCost.SAMPLE : SealingCost.NORMAL;
    }
}
