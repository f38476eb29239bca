package io.releasegate.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small policy texts with mistakes in them: each number gives the same text every time. */
public final class MutatedTexts {
    private static final int LONGEST = 1_500;
    private static final String[] BASE = {
        """
        # head
        policy_id: PAY-1
        name: "Payments é😀"   # beside
        version: "1.2.0"
        controls:
          - &c {signal: risk.score, operator: ">=", value: 70.5}
          - {<<: *c, operator: 'not in', value: [1, 1:30, 0x1F, ~, yes]}
          - {signal: secrets.detected, operator: ==, value: true} # lint-ignore: RG-L003 -- why not
        enforcement: {result: BLOCK, message: |
            stop
            here}
        overrides: {max_ttl_seconds: 5}
        metadata: {priority: 10, x: null}
        """,
        """
        id: r
        description: >
          folded
        when:
          environment: {eq: PRODUCTION}
          signals: {risk: {gte: 70, lt: "90"}}
          context: {change.kind: {in: [hotfix, 'fix']}}
        then: {decision: CONDITIONAL, message: m, requires: {approvals: 2, roles: [a]}}
        """,
        """
        org_id: acme
        default_result: ALLOW
        strict_fail_closed: true
        required_transitions: [2, {transition_id: "3", env: prod}]
        transition_rules:
          - {rule_id: a, transition_id: 31, environment: PROD, priority: 5, result: deny}
          # lint-ignore: RULE_UNREACHABLE_SHADOWED until 2026-12-31 -- agreed
          - {conditions: {risk: {in: [HIGH]}, total: {gt: 5, lte: 7}}, result: WARN}
        approval_requirements: {min_approvals: 2, max_age_seconds: 60, required_roles: [a],
          role_capacity: {a: 1}}
        separation_of_duties: {enabled: true, rules: []}
        rules:
          - when: {any: [{risk: HIGH}, {all: [{changed_files_gt: 3}]}]}
            result: BLOCK
            require: {approvals: 1}
        """,
        """
        {"policy_id": "j", "name": "n", "controls": [{"signal": "a",\t"operator": "==",
          "value": 1e3}], "enforcement": {"result": "WARN"}}
        """,
    };
    private static final String LANGUAGE =
            """
            # head
            policy A_B {
              version: "1.0.0" name: "n" # trailing
              description: "x" effective_date: "2026-01-31"
              control C { signals: [a.b, c, # why c
                d,] evidence: [log] }
              rules {
                when a.b == 1 and c not in "xyz" { enforce BLOCK message "no" }
                require d >= 1.5
                when d < 3 { enforce WARN }
              }
              compliance { soc2: "CC6.1" }
            }
            """;
    private static final String[] PIECES = {
        "&a",
        "*a",
        "<<: *c",
        "---\n",
        "...",
        "? ",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "!x ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\"",
        "'",
        "#",
        "%YAML 1.9\n",
        "\\ud800",
        "\\x",
        "\0",
        "\uFEFF",
        "~",
        "1e999",
        ".nan",
        "0b_",
        "-0",
        "9".repeat(40),
        "\u2028",
        "null",
        "\n  ",
        "😀",
        "*c",
        "==",
        "!=",
        "=",
        "in",
        "not in",
        "nin",
        "true",
        "NO",
        "1:30",
        "2026-01-01",
        "policy_id: x",
        "gt: 5",
        "lt: 5",
        "eq: ",
        "in: []",
        "value: []",
        "all: []",
        "any: []",
        "result: ALLOW",
        "environment: *",
        "# lint-ignore: ",
        "until 2020-01-01",
        " -- ",
        "enabled: false",
        "priority: 0",
        "risk",
        "when",
        "enforce BLOCK",
        "require a == 1 ",
        "or ",
        "not  in",
        "policy X {",
        "signals: [",
        "message \"",
    };

    private final List<String> corpus;

    /** Built from texts of every shape and the fixtures of every rule. */
    public MutatedTexts() {
        List<String> all = new ArrayList<>(List.of(BASE));
        Fixture.all().stream()
                .flatMap(fixture -> fixture.files().stream())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).strip() + "\n")
                .filter(text -> text.length() < LONGEST)
                .forEach(all::add);
        corpus = List.copyOf(all);
    }

    /** The text of a number, in YAML, JSON, or the policy language. */
    public SourceFile text(long number) {
        Random random = new Random(number);
        int kind = random.nextInt(8);
        String name = kind == 0 ? "p.dsl" : kind == 1 ? "p.json" : "p.yaml";
        StringBuilder text = new StringBuilder(kind == 0 ? LANGUAGE : any(random));
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            edit(text, random);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(16) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return new SourceFile(name, bytes);
    }

    /** An untouched text, for company. */
    public SourceFile companion(long number) {
        String text = corpus.get((int) Math.floorMod(number, corpus.size()));
        return new SourceFile("other.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private String any(Random random) {
        return random.nextBoolean()
                ? BASE[random.nextInt(BASE.length)]
                : corpus.get(random.nextInt(corpus.size()));
    }

    private void edit(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            case 4 -> text.insert(lineStart(text, from), line(any(random), random));
            default -> replaceWord(text, from, random);
        }
    }

    private static int lineStart(StringBuilder text, int at) {
        return text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
    }

    private static String line(String text, Random random) {
        List<String> lines = text.lines().toList();
        return lines.isEmpty() ? "" : lines.get(random.nextInt(lines.size())) + "\n";
    }

    private static void replaceWord(StringBuilder text, int at, Random random) {
        int start = at;
        int end = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        List<String> words = Stream.of(PIECES).filter(it -> !it.isBlank()).toList();
        text.replace(start, end, words.get(random.nextInt(words.size())));
    }
}
