package io.releasegate.identity;

import io.releasegate.canonical.JsonReader;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.value.Value;
import java.util.HexFormat;
import java.util.Optional;

/** Reads keystore files; anything that is not exactly one is no keystore. */
final class SealedKeyReader {
    /** No file of ours asks for more work; a hostile one must not stop the console. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private SealedKeyReader() {}

    static Optional<SealedKey> read(byte[] bytes) {
        try {
            return JsonReader.value(bytes) instanceof Value.Mapping map
                    ? Optional.of(read(map))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SealedKey read(Value.Mapping map) {
        expect(number(map, "v") == SealedKey.VERSION);
        expect(text(map, "kdf").equals(SealedKey.KDF));
        expect(text(map, "cipher").equals(SealedKey.CIPHER));
        int iterations = number(map, "iterations");
        expect(iterations > 0 && iterations <= MOST_ITERATIONS);
        return new SealedKey(
                new PersonId(text(map, "person")),
                new KeyId(text(map, "key")),
                text(map, "public"),
                iterations,
                bytes(map, "salt"),
                bytes(map, "nonce"),
                bytes(map, "sealed"));
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a keystore");
        }
    }

    private static byte[] bytes(Value.Mapping map, String name) {
        return HexFormat.of().parseHex(text(map, name));
    }

    private static String text(Value.Mapping map, String name) {
        if (map.members().get(name) instanceof Value.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("no text " + name);
    }

    private static int number(Value.Mapping map, String name) {
        if (map.members().get(name) instanceof Value.Whole whole
                && whole.value().bitLength() < 31) {
            return whole.value().intValue();
        }
        throw new IllegalArgumentException("no number " + name);
    }
}
