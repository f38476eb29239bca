package io.releasegate.policy.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.IndentedJson;
import io.releasegate.canonical.JsonReader;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded results of the reference's compiler, read in place. */
class RecordedDslCasesTest {
    private static final Path CASES =
            Path.of("..", "..", "shared", "cases", "policy", "dsl-cases.json");

    @TestFactory
    List<DynamicTest> every_recorded_text_compiles_to_the_same_bytes_or_not_at_all()
            throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "not run: no ../shared/cases");
        Value.Mapping all =
                (Value.Mapping) JsonReader.value(Files.readString(CASES, StandardCharsets.UTF_8));
        List<Value> cases = ((Value.Sequence) all.members().get("cases")).items();
        assertTrue(cases.size() > 20);
        return cases.stream()
                .map(it -> ((Value.Mapping) it).members())
                .map(it -> DynamicTest.dynamicTest(text(it, "name"), () -> check(it)))
                .toList();
    }

    private static void check(Map<String, Value> recorded) {
        DslText ours = DslText.read(new SourceText("case.dsl", text(recorded, "source")));
        if (!(recorded.get("compiled") instanceof Value.Sequence compiled)) {
            assertTrue(ours.hasErrors(), "the reference refuses it");
            return;
        }
        assertEquals(
                compiled.items().stream().map(RecordedDslCasesTest::file).toList(),
                ours.compile().stream().map(rule -> rule.fileName() + "\n" + rule.text()).toList());
        for (Value file : compiled.items()) {
            assertEquals(
                    text(((Value.Mapping) file).members(), "source_hash"), ours.sourceHash().hex());
        }
    }

    private static String file(Value value) {
        Map<String, Value> file = ((Value.Mapping) value).members();
        return text(file, "filename") + "\n" + IndentedJson.text(file.get("content"), Encoder.C4);
    }

    private static String text(Map<String, Value> members, String key) {
        return ((Value.Text) members.get(key)).value();
    }
}
