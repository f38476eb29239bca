package io.releasegate.policy;

import static io.releasegate.canonical.SharedCases.json;
import static io.releasegate.canonical.SharedCases.list;
import static io.releasegate.canonical.SharedCases.object;
import static io.releasegate.canonical.SharedCases.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyHashTest {
    private static final String YAML =
            """
            policy_id: PAY-1
            name: Payments
            controls:
              - {signal: risk.score, operator: ">=", value: 70}
              - {signal: raw.owner, operator: "!=", value: null}
            enforcement: {result: BLOCK}
            metadata: {team: null}
            """;

    @TestFactory
    List<DynamicTest> a_compiled_policy_normalises_and_hashes_as_recorded() {
        List<DynamicTest> tests = new ArrayList<>();
        Value.Mapping file = json("hash-vectors/06-compiled-policy-and-bundle-hash.json");
        for (Value each : list(file, "compiled_policy_hash")) {
            Value.Mapping vector = object(each);
            tests.add(DynamicTest.dynamicTest(text(vector, "name"), () -> checkCompiled(vector)));
        }
        return tests;
    }

    private static void checkCompiled(Value.Mapping vector) {
        Value input = vector.members().get("policy_yaml_as_json");
        byte[] bytes = CanonicalJson.bytes(input, Encoder.C1);
        PolicyDocument document = PolicyParser.parse("p.json", bytes).document().orElseThrow();
        assertEquals(
                text(vector, "canonical_ascii"),
                CanonicalJson.text(document.resolvedPolicy(), Encoder.C4));
        assertEquals(
                text(vector, "policy_hash"),
                Hashes.of(document.resolvedPolicy(), Encoder.C4).hex());
    }

    @Test
    void sets_of_compiled_policies_and_plain_snapshots_hash_as_recorded() {
        Value.Mapping file = json("policy/policy-cases.json");
        for (Value each : list(file, "policy_hash")) {
            List<PolicyDocument> documents = new ArrayList<>();
            for (Value policy : list(object(each), "policies")) {
                byte[] bytes = CanonicalJson.bytes(policy, Encoder.C1);
                documents.add(PolicyParser.parse("p.json", bytes).document().orElseThrow());
            }
            documents.sort(Comparator.comparing(PolicyDocument::policyId));
            Value set = Value.of(documents.stream().map(PolicyDocument::resolvedPolicy).toList());
            assertEquals(text(object(each), "expected"), Hashes.of(set, Encoder.C4).hex());
        }
        for (Value each : list(file, "snapshot_hash")) {
            ResolvedSnapshot snapshot =
                    new ResolvedSnapshot(
                            text(object(each), "policy_id"),
                            text(object(each), "policy_version"),
                            object(object(each).members().get("resolution_inputs")),
                            object(object(each).members().get("resolved_policy")));
            assertEquals(text(object(each), "expected"), Hashes.PREFIX + snapshot.hash().hex());
        }
    }

    @Test
    void comments_order_and_layout_leave_the_snapshot_unchanged() {
        String other =
                """
                # why: see the incident of May
                "name": 'Payments'
                enforcement:
                  result: BLOCK   # hard stop
                metadata: {team: ~}
                controls:
                - value: 70
                  operator: ">="
                  signal: risk.score
                - {value: null, operator: "!=", signal: raw.owner}
                enabled: yes
                policy_id: PAY-1
                """;
        assertEquals(snapshot(YAML), snapshot(other));
    }

    @Test
    void a_changed_meaning_changes_the_snapshot() {
        assertNotSame(YAML.replace("70", "71"));
        assertNotSame(YAML.replace("70", "70.0"));
        assertNotSame(YAML.replace("BLOCK", "WARN"));
        assertNotSame(YAML + "enabled: false\n");
        assertNotSame(YAML + "version: 1.0.1\n");
    }

    private static void assertNotSame(String other) {
        Sha256 hash = snapshot(other).hash();
        assertEquals(false, hash.equals(snapshot(YAML).hash()), other);
    }

    @Test
    void json_and_yaml_of_one_policy_are_one_snapshot() {
        String json =
                """
                {"policy_id": "PAY-1", "name": "Payments", "controls": [
                \t{"signal": "risk.score", "operator": ">=", "value": 70},
                \t{"signal": "raw.owner", "operator": "!=", "value": null}],
                 "enforcement": {"result": "BLOCK"}, "metadata": {"team": null}}
                """;
        assertEquals(snapshot(YAML), snapshot("p.json", json));
        assertEquals(snapshot(YAML), snapshot("p.yaml", json));
    }

    @Test
    void a_stored_snapshot_opens_to_a_policy_of_the_same_meaning() {
        PolicySnapshot snapshot = snapshot(YAML);
        CompiledPolicy opened =
                assertInstanceOf(
                        CompiledPolicy.class,
                        PolicySnapshot.open(snapshot.hash(), snapshot.bytes())
                                .document()
                                .orElseThrow());
        assertEquals(snapshot, PolicySnapshot.of(opened));
        assertEquals(Value.NULL, opened.controls().get(1).value());
    }

    @Test
    void stored_bytes_of_another_hash_are_refused() {
        PolicySnapshot snapshot = snapshot(YAML);
        byte[] bytes = snapshot.bytes();
        bytes[bytes.length - 5] ^= 1;
        assertThrows(
                IllegalArgumentException.class, () -> PolicySnapshot.open(snapshot.hash(), bytes));
    }

    @Test
    void the_snapshot_names_id_and_version() {
        assertEquals(
                "{\"compiler_version\":\"releasegate-policy-compiler-v1\",\"policy_id\":\"r\","
                        + "\"policy_version\":\"2\",\"resolution_inputs\":{},\"resolved_policy\":"
                        + "{\"description\":\"d\",\"id\":\"r\",\"then\":{\"decision\":\"BLOCKED\","
                        + "\"message\":\"m\"},\"version\":2,\"when\":{}},"
                        + "\"schema_version\":\"resolved_policy_snapshot_v1\"}",
                new String(
                        snapshot(
                                        """
                                        id: r
                                        version: 2
                                        description: d
                                        when: {}
                                        then: {decision: BLOCKED, message: m}
                                        """)
                                .bytes(),
                        StandardCharsets.UTF_8));
    }

    private static PolicySnapshot snapshot(String text) {
        return snapshot("p.yaml", text);
    }

    private static PolicySnapshot snapshot(String name, String text) {
        ParseResult result = PolicyParser.parse(name, text.getBytes(StandardCharsets.UTF_8));
        return PolicySnapshot.of(
                result.document()
                        .orElseThrow(() -> new AssertionError(result.diagnostics().toString())));
    }
}
