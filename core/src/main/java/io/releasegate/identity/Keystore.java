package io.releasegate.identity;

import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sealed keys in the user's own directory, one file for each person. A file opens with its
 * passphrase only; losing the passphrase loses the key.
 */
public final class Keystore {
    private static final String SUFFIX = ".rgkey";

    private final Path directory;
    private final SecureRandom random;
    private final SealingCost cost;

    public Keystore(Path directory, SecureRandom random, SealingCost cost) {
        this.directory = directory;
        this.random = random;
        this.cost = cost;
    }

    /** What a file says without being opened. */
    public record Entry(PersonId person, KeyId key, String publicKey, Path file) {}

    /** What became of opening a file. */
    public sealed interface Opened {
        record Unlocked(PersonId person, KeyId key, PrivateKey privateKey, PublicKey publicKey)
                implements Opened {}

        /** The passphrase is another one, or the file was changed: the two look alike. */
        record WrongPassphrase(String sentence) implements Opened {}

        record NoKeystore(String sentence) implements Opened {}

        record Unreadable(String sentence) implements Opened {}
    }

    public Path file(PersonId person) {
        return directory.resolve(fileName(person) + SUFFIX);
    }

    public boolean exists(PersonId person) {
        return Files.exists(file(person));
    }

    /**
     * Makes a key for the person and seals it. The passphrase array is left as it is.
     *
     * @throws IOException where the file cannot be written, or there is one already
     */
    public Entry create(PersonId person, char[] passphrase) throws IOException {
        if (exists(person)) {
            throw new FileAlreadyExistsException(
                    file(person).toString(), null, "move it away first; it may be the only copy");
        }
        KeyPair pair = KeyPairs.generate(random);
        SealedKey sealed = Seals.seal(person, pair, passphrase, cost, random);
        PrivateFiles.write(file(person), sealed.file());
        return entry(sealed, file(person));
    }

    /** Every file there is, by person; files that are no keystores are passed over. */
    public List<Entry> list() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(f -> read(f).map(s -> entry(s, f)).stream())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public Opened open(PersonId person, char[] passphrase) {
        Path file = file(person);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Opened.NoKeystore(
                    "There is no key of \"" + person + "\" here: " + file + " does not exist.");
        } catch (IOException e) {
            return new Opened.Unreadable("Cannot read " + file + ": " + e.getMessage() + ".");
        }
        Optional<SealedKey> sealed =
                SealedKeyReader.read(bytes).filter(s -> s.person().equals(person));
        if (sealed.isEmpty()) {
            return new Opened.Unreadable(file + " is no keystore of \"" + person + "\".");
        }
        Optional<PrivateKey> key = Seals.open(sealed.get(), passphrase);
        Optional<PublicKey> publicKey = KeyPairs.publicKey(sealed.get().publicKey());
        if (key.isEmpty() || publicKey.isEmpty()) {
            return new Opened.WrongPassphrase(
                    "That is not the passphrase of \"" + person + "\", or the file was changed.");
        }
        return new Opened.Unlocked(person, sealed.get().key(), key.get(), publicKey.get());
    }

    private static Optional<SealedKey> read(Path file) {
        try {
            return SealedKeyReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(SealedKey sealed, Path file) {
        return new Entry(sealed.person(), sealed.key(), sealed.publicKey(), file);
    }

    /** Safe on every file system, and different for different people. */
    private static String fileName(PersonId person) {
        StringBuilder name = new StringBuilder();
        for (char c : person.value().toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%04x", (int) c));
        }
        return name.toString();
    }
}
