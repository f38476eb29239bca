package io.releasegate.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
    private static final PersonId MIRA = new PersonId("mira");
    private static final PersonId JOE = new PersonId("service:joe");

    @TempDir Path home;

    private Keystore keystore() {
        return new Keystore(home.resolve("keys"), new SecureRandom(), SealingCost.SAMPLE);
    }

    private static char[] word(String text) {
        return text.toCharArray();
    }

    @Test
    void a_key_opens_with_its_passphrase_and_signs_what_others_verify() throws IOException {
        Keystore.Entry entry = keystore().create(MIRA, word("open sesame"));

        var opened = keystore().open(MIRA, word("open sesame"));

        var key = assertInstanceOf(Keystore.Opened.Unlocked.class, opened);
        assertEquals(Optional.of(key.key()), KeyPairs.id(entry.publicKey()));
        Keyring ring = new Keyring();
        ring.add(key);
        byte[] said = "said".getBytes(StandardCharsets.UTF_8);
        String signature = ring.sign(MIRA, said);
        assertTrue(StatementSignatures.verifyBytes(said, signature, key.publicKey()));
        assertFalse(
                StatementSignatures.verifyBytes(
                        "sAid".getBytes(StandardCharsets.UTF_8), signature, key.publicKey()));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(entry.file())));
        assertTrue(Files.readString(entry.file()).contains("weak on purpose"));
    }

    @Test
    void what_does_not_open_says_why() throws IOException {
        Keystore.Entry entry = keystore().create(MIRA, word("open sesame"));

        assertInstanceOf(
                Keystore.Opened.WrongPassphrase.class, keystore().open(MIRA, word("sesame")));
        assertInstanceOf(Keystore.Opened.NoKeystore.class, keystore().open(JOE, word("sesame")));
        String text = Files.readString(entry.file());
        Files.writeString(entry.file(), text.replace("\"iterations\":1000", "\"iterations\":1001"));
        assertInstanceOf(
                Keystore.Opened.WrongPassphrase.class, keystore().open(MIRA, word("open sesame")));
        Files.writeString(entry.file(), "{}");
        assertEquals(
                new Keystore.Opened.Unreadable(entry.file() + " is no keystore of \"mira\"."),
                keystore().open(MIRA, word("open sesame")));
    }

    @Test
    void a_key_is_never_overwritten_and_files_list_whose_they_are() throws IOException {
        Keystore.Entry mira = keystore().create(MIRA, word("one"));
        Keystore.Entry joe = keystore().create(JOE, word("two"));

        assertThrows(
                FileAlreadyExistsException.class, () -> keystore().create(MIRA, word("three")));
        assertEquals(List.of(mira, joe), keystore().list());
    }

    @Test
    void two_people_unlocked_in_one_process_are_named() throws IOException {
        keystore().create(MIRA, word("one"));
        keystore().create(JOE, word("two"));
        Keyring ring = new Keyring();
        ring.add((Keystore.Opened.Unlocked) keystore().open(MIRA, word("one")));
        assertEquals(Set.of(), ring.sameSession());
        ring.lock(MIRA);
        ring.add((Keystore.Opened.Unlocked) keystore().open(JOE, word("two")));

        assertEquals(Set.of(MIRA, JOE), ring.sameSession());
        assertEquals(Set.of(JOE), ring.unlocked());
        assertEquals(Optional.empty(), ring.keyOf(MIRA));
    }
}
