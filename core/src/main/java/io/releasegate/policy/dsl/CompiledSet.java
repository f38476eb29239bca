package io.releasegate.policy.dsl;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.IndentedJson;
import io.releasegate.policy.PolicyFileNames;
import io.releasegate.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of compiled policies holds after compiling, and the manifest that says from which
 * texts.
 *
 * @param files every file by its name, the manifest left out
 * @param leftOver files of an earlier run whose rules are gone
 * @param entries the manifest's entries by compiled policy id
 */
public record CompiledSet(
        Map<String, String> files, List<String> leftOver, Map<String, Value> entries) {
    private static final String COMPILER = "1.0.0";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    public CompiledSet {
        files = Map.copyOf(files);
        leftOver = List.copyOf(leftOver);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * @param texts without errors
     * @param before the manifest of the folder as it is; entries of other policies stay
     */
    public static CompiledSet of(List<DslText> texts, Optional<Value> before) {
        Map<String, Value> entries = new TreeMap<>(entries(before));
        Map<String, String> files = new TreeMap<>();
        List<String> leftOver = new ArrayList<>();
        for (DslText text : texts) {
            List<CompiledRule> rules = text.compile();
            rules.forEach(rule -> files.put(rule.fileName(), rule.text()));
            text.policy()
                    .ifPresent(policy -> {
                        Value old = entries.put(policy.compiledId(), entry(text, policy, rules));
                        leftOver.addAll(fileNames(old));
                    });
        }
        leftOver.removeIf(files::containsKey);
        return new CompiledSet(files, leftOver, entries);
    }

    /** The manifest; at the time of before where nothing else of it changed. */
    public String manifest(Instant now, Optional<Value> before) {
        Value time =
                before.filter(it -> entries(before).equals(entries))
                        .map(it -> ((Value.Mapping) it).members().get("compiled_at"))
                        .filter(Value.Text.class::isInstance)
                        .orElseGet(() -> Value.of(TIME.format(now)));
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("compiled_at", time);
        members.put("compiler_version", Value.of(COMPILER));
        members.put("policies", Value.of(entries));
        return IndentedJson.text(Value.of(members), Encoder.C4);
    }

    /** Whether a manifest says what this one would, its time left aside. */
    public boolean isDescribedBy(Optional<Value> manifest) {
        return manifest.isPresent() && entries(manifest).equals(entries);
    }

    /** The manifest's file beside the compiled ones. */
    public static String manifestName() {
        return PolicyFileNames.MANIFEST;
    }

    private static Value entry(DslText text, DslPolicy policy, List<CompiledRule> rules) {
        Map<String, Value> entry = new LinkedHashMap<>();
        entry.put("source_hash", Value.of(text.sourceHash().hex()));
        entry.put(
                "version",
                Value.of(policy.field("version").map(it -> it.value().text()).orElse("")));
        entry.put(
                "rules", Value.of(rules.stream().map(rule -> Value.of(rule.policyId())).toList()));
        return Value.of(entry);
    }

    private static Map<String, Value> entries(Optional<Value> manifest) {
        return manifest.filter(Value.Mapping.class::isInstance)
                .map(it -> ((Value.Mapping) it).members().get("policies"))
                .filter(Value.Mapping.class::isInstance)
                .map(it -> ((Value.Mapping) it).members())
                .orElse(Map.of());
    }

    /** Only names a compiler gives: an entry somebody wrote must not name any other file. */
    private static List<String> fileNames(@Nullable Value entry) {
        if (!(entry instanceof Value.Mapping old)
                || !(old.members().get("rules") instanceof Value.Sequence rules)) {
            return List.of();
        }
        return rules.items().stream()
                .filter(Value.Text.class::isInstance)
                .map(it -> ((Value.Text) it).value())
                .filter(id -> id.matches("[A-Za-z0-9-]+\\.R[0-9]+"))
                .map(id -> id + ".yaml")
                .toList();
    }
}
