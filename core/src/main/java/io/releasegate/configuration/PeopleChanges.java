package io.releasegate.configuration;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies changes to a people document. */
final class PeopleChanges {
    private PeopleChanges() {}

    static PeopleChange.Result add(PeopleDocument document, PeopleChange.Add add) {
        if (document.find(add.person()).isPresent()) {
            return refused("There is a person \"" + add.person() + "\" already.");
        }
        if (!PeopleReader.isPersonId(add.person().value())) {
            return refused(
                    "\""
                            + add.person()
                            + "\" is no id for a person. "
                            + PeopleReader.PERSON_ID_RULE);
        }
        if (add.name().isBlank()) {
            return refused("The name of \"" + add.person() + "\" is empty.");
        }
        List<PeopleDocument.Entry> people = new ArrayList<>(document.people());
        people.add(
                new PeopleDocument.Entry(add.person(), add.name().strip(), List.of(), List.of()));
        return changed(people);
    }

    static PeopleChange.Result enroll(PeopleDocument document, PeopleChange.Enroll enroll) {
        Optional<PeopleDocument.Entry> entry = document.find(enroll.person());
        if (entry.isEmpty()) {
            return unknown(enroll.person());
        }
        if (entry.get().keys().stream().anyMatch(k -> k.id().equals(enroll.key()))) {
            return refused(
                    "Key "
                            + enroll.key()
                            + " is already enrolled for \""
                            + enroll.person()
                            + "\". A revoked key never speaks again; make a new one.");
        }
        List<PeopleDocument.Key> keys = new ArrayList<>(entry.get().keys());
        keys.add(new PeopleDocument.Key(enroll.key(), enroll.publicKey(), false));
        return replaced(document, entry.get(), entry.get().grants(), keys);
    }

    static PeopleChange.Result revoke(PeopleDocument document, PeopleChange.Revoke revoke) {
        Optional<PeopleDocument.Entry> entry = document.find(revoke.person());
        if (entry.isEmpty()) {
            return unknown(revoke.person());
        }
        Optional<PeopleDocument.Key> key =
                entry.get().keys().stream().filter(k -> k.id().equals(revoke.key())).findFirst();
        if (key.isEmpty() || key.get().revoked()) {
            String state = key.isEmpty() ? "has no key " : "has already lost key ";
            return refused("\"" + revoke.person() + "\" " + state + revoke.key() + ".");
        }
        List<PeopleDocument.Key> keys =
                entry.get().keys().stream()
                        .map(k -> k.equals(key.get()) ? silenced(k) : k)
                        .toList();
        return replaced(document, entry.get(), entry.get().grants(), keys);
    }

    static PeopleChange.Result give(PeopleDocument document, PeopleChange.Give give) {
        Optional<PeopleDocument.Entry> entry = document.find(give.person());
        if (entry.isEmpty()) {
            return unknown(give.person());
        }
        Optional<PeopleDocument.Given> held = held(entry.get(), give.role());
        PeopleDocument.Given wanted = new PeopleDocument.Given(give.role(), widened(held, give));
        if (held.equals(Optional.of(wanted))) {
            return refused(
                    "\"" + give.person() + "\" is already " + give.role().word() + " there.");
        }
        List<PeopleDocument.Given> grants = new ArrayList<>(entry.get().grants());
        held.ifPresent(grants::remove);
        grants.add(wanted);
        return replaced(document, entry.get(), grants, entry.get().keys());
    }

    static PeopleChange.Result withdraw(PeopleDocument document, PeopleChange.Withdraw withdraw) {
        Optional<PeopleDocument.Entry> entry = document.find(withdraw.person());
        if (entry.isEmpty()) {
            return unknown(withdraw.person());
        }
        Optional<PeopleDocument.Given> held = held(entry.get(), withdraw.role());
        if (held.isEmpty()) {
            return refused("\"" + withdraw.person() + "\" is not " + withdraw.role().word() + ".");
        }
        List<PeopleDocument.Given> grants = new ArrayList<>(entry.get().grants());
        grants.remove(held.get());
        return replaced(document, entry.get(), grants, entry.get().keys());
    }

    private static Set<EnvironmentId> widened(
            Optional<PeopleDocument.Given> held, PeopleChange.Give give) {
        boolean everywhere =
                give.environments().isEmpty()
                        || held.map(h -> h.environments().isEmpty()).orElse(false);
        if (everywhere) {
            return Set.of();
        }
        Set<EnvironmentId> all = new HashSet<>(give.environments());
        held.ifPresent(h -> all.addAll(h.environments()));
        return all;
    }

    private static Optional<PeopleDocument.Given> held(PeopleDocument.Entry entry, Role role) {
        return entry.grants().stream().filter(g -> g.role() == role).findFirst();
    }

    private static PeopleDocument.Key silenced(PeopleDocument.Key key) {
        return new PeopleDocument.Key(key.id(), key.publicKey(), true);
    }

    private static PeopleChange.Result replaced(
            PeopleDocument document,
            PeopleDocument.Entry entry,
            List<PeopleDocument.Given> grants,
            List<PeopleDocument.Key> keys) {
        PeopleDocument.Entry next =
                new PeopleDocument.Entry(entry.id(), entry.name(), grants, keys);
        return changed(document.people().stream().map(p -> p.equals(entry) ? next : p).toList());
    }

    private static PeopleChange.Result changed(List<PeopleDocument.Entry> people) {
        return new PeopleChange.Result.Changed(new PeopleDocument(people));
    }

    private static PeopleChange.Result unknown(PersonId person) {
        return refused("There is no person \"" + person + "\".");
    }

    private static PeopleChange.Result refused(String sentence) {
        return new PeopleChange.Result.Refused(sentence);
    }
}
