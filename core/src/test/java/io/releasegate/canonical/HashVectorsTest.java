package io.releasegate.canonical;

import static io.releasegate.canonical.SharedCases.json;
import static io.releasegate.canonical.SharedCases.list;
import static io.releasegate.canonical.SharedCases.object;
import static io.releasegate.canonical.SharedCases.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays recorded inputs, canonical texts and hashes of the reference. */
class HashVectorsTest {

    @TestFactory
    List<DynamicTest> every_encoder_writes_the_recorded_text() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Value each : list(json("hash-vectors/01-canonical-json.json"), "vectors")) {
            Value.Mapping vector = object(each);
            tests.add(DynamicTest.dynamicTest(text(vector, "name"), () -> checkCanonical(vector)));
        }
        return tests;
    }

    private static void checkCanonical(Value.Mapping vector) {
        Value value = JsonReader.value(text(vector, "input_json"));
        String canonical = text(vector, "canonical");
        assertEquals(canonical, CanonicalJson.text(value, Encoder.C1));
        assertEquals(canonical, CanonicalJson.text(value, Encoder.C2));
        assertEquals(text(vector, "jcs"), CanonicalJson.text(value, Encoder.C3));
        assertEquals(text(vector, "ascii_canonical"), CanonicalJson.text(value, Encoder.C4));
        assertEquals(text(vector, "ascii_spaced"), CanonicalJson.text(value, Encoder.C5));
        assertEquals(
                text(vector, "canonical_utf8_hex"),
                HexFormat.of().formatHex(CanonicalJson.bytes(value, Encoder.C1)));
        assertEquals(text(vector, "sha256"), Hashes.of(value, Encoder.C1).hex());
        assertEquals(text(vector, "jcs_sha256"), Hashes.of(value, Encoder.C3).hex());
        assertEquals(text(vector, "ascii_sha256"), Hashes.of(value, Encoder.C4).hex());
        assertEquals(text(vector, "ascii_spaced_sha256"), Hashes.of(value, Encoder.C5).hex());
    }

    @TestFactory
    List<DynamicTest> what_has_no_json_form_is_written_or_refused_as_recorded() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Value each : list(json("hash-vectors/02-non-finite.json"), "vectors")) {
            Value.Mapping vector = object(each);
            if (vector.members().containsKey("C2")) {
                tests.add(
                        DynamicTest.dynamicTest(
                                text(vector, "name"), () -> checkNonFinite(vector)));
            } else if (vector.members().containsKey("C4_ascii")) {
                tests.add(
                        DynamicTest.dynamicTest(
                                text(vector, "name"), () -> checkSurrogate(vector)));
            }
        }
        assertEquals(4, tests.size());
        return tests;
    }

    private static void checkNonFinite(Value.Mapping vector) {
        double number =
                switch (text(vector, "python_value")) {
                    case "nan" -> Double.NaN;
                    case "inf" -> Double.POSITIVE_INFINITY;
                    default -> Double.NEGATIVE_INFINITY;
                };
        Value value = Value.of(Map.of("x", Value.of(number)));
        assertEquals(text(vector, "C1_canonical"), CanonicalJson.text(value, Encoder.C1));
        assertEquals(text(vector, "C1_sha256"), Hashes.of(value, Encoder.C1).hex());
        for (Encoder strict : List.of(Encoder.C2, Encoder.C3)) {
            NotCanonicalException refused =
                    assertThrows(
                            NotCanonicalException.class, () -> CanonicalJson.text(value, strict));
            assertEquals("/x", refused.pointer());
        }
    }

    private static void checkSurrogate(Value.Mapping vector) {
        Value value = JsonReader.value(text(vector, "input_json"));
        for (Encoder raw : List.of(Encoder.C1, Encoder.C2, Encoder.C3)) {
            assertThrows(NotCanonicalException.class, () -> CanonicalJson.text(value, raw));
        }
        assertEquals(text(vector, "C4_ascii"), CanonicalJson.text(value, Encoder.C4));
    }

    @TestFactory
    List<DynamicTest> the_policy_hash_of_bindings_is_the_recorded_one() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Value each : list(json("hash-vectors/04-policy-hash.json"), "vectors")) {
            Value.Mapping vector = object(each);
            List<PolicyBinding> bindings = bindings(vector);
            tests.add(
                    DynamicTest.dynamicTest(
                            text(vector, "name"),
                            () -> {
                                assertEquals(
                                        text(vector, "material_canonical"),
                                        CanonicalJson.text(
                                                PolicyBinding.material(bindings), Encoder.C1));
                                assertEquals(
                                        text(vector, "policy_hash"),
                                        PolicyBinding.policyHash(bindings).hex());
                            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> the_bundle_hash_of_a_gate_is_the_recorded_one() {
        List<DynamicTest> tests = new ArrayList<>();
        Value.Mapping file = json("hash-vectors/06-compiled-policy-and-bundle-hash.json");
        for (Value each : list(file, "policy_bundle_hash")) {
            Value.Mapping vector = object(each);
            tests.add(
                    DynamicTest.dynamicTest(
                            text(vector, "name"),
                            () ->
                                    assertEquals(
                                            text(vector, "policy_bundle_hash"),
                                            PolicyBinding.bundleHash(bindings(vector)).hex())));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> a_snapshot_hashes_as_recorded() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Value each : list(json("hash-vectors/08-resolved-snapshot.json"), "vectors")) {
            Value.Mapping vector = object(each);
            tests.add(DynamicTest.dynamicTest(text(vector, "name"), () -> checkSnapshot(vector)));
        }
        return tests;
    }

    private static void checkSnapshot(Value.Mapping vector) {
        Value.Mapping args = object(vector.members().get("args"));
        ResolvedSnapshot snapshot =
                new ResolvedSnapshot(
                        text(args, "policy_id"),
                        text(args, "policy_version"),
                        orEmpty(args, "resolution_inputs"),
                        orEmpty(args, "resolved_policy"));
        assertEquals(
                text(vector, "hash_material_canonical"),
                new String(snapshot.bytes(), StandardCharsets.UTF_8));
        assertEquals(text(vector, "policy_hash"), Hashes.PREFIX + snapshot.hash().hex());
    }

    private static Value.Mapping orEmpty(Value.Mapping args, String key) {
        return args.members().get(key) instanceof Value.Mapping map ? map : ResolvedSnapshot.EMPTY;
    }

    private static List<PolicyBinding> bindings(Value.Mapping vector) {
        return list(vector, "bindings").stream()
                .map(SharedCases::object)
                .map(binding ->
                        new PolicyBinding(
                                optional(binding, "policy_id"),
                                optional(binding, "policy_version"),
                                optional(binding, "policy_hash")))
                .toList();
    }

    private static Optional<String> optional(Value.Mapping parent, String key) {
        return Optional.ofNullable(parent.members().get(key))
                .map(value -> ((Value.Text) value).value());
    }
}
