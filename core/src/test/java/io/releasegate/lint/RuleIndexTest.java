package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/rules/README.md lists every rule and says where every wish went. {@code -Drules.index=write}
 * writes the list of rules anew instead of comparing it.
 */
class RuleIndexTest {
    private static final Path PAGE = RulePage.FOLDER.resolve("README.md");
    private static final String START = "<!-- Every rule; RuleIndexTest writes this part. -->\n";
    private static final String END = "<!-- End of the list. -->";
    private static final Pattern WISH =
            Pattern.compile("(?m)^\\| (RG-[A-Z]\\d{3}) \\| ([^|]+) \\| ([^|]+) \\|$");

    /** How many wishes there are in each area. */
    private static final Map<String, Integer> WISHES =
            Map.of("S", 15, "L", 12, "G", 17, "D", 9, "X", 3);

    @Test
    void the_page_lists_every_rule_by_category() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END);
        if (System.getProperty("rules.index", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, start) + index() + page.substring(end));
        } else {
            assertEquals(index(), page.substring(start, end), "write it with -Drules.index=write");
        }
    }

    @Test
    void every_wish_is_a_rule_or_the_page_says_where_it_went() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher row = WISH.matcher(Files.readString(PAGE));
        while (row.find()) {
            String before = told.put(row.group(1), row.group(2).strip());
            assertTrue(before == null, row.group(1) + " stands there twice");
            assertTrue(row.group(3).strip().length() > 10, row.group());
        }
        List<String> open = new ArrayList<>();
        WISHES.forEach((area, count) ->
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> "RG-%s%03d".formatted(area, number))
                        .filter(wish -> LintRules.byCode(wish).isEmpty())
                        .filter(wish -> !told.containsKey(wish))
                        .forEach(open::add));
        assertEquals(List.of(), open.stream().sorted().toList());
        for (Map.Entry<String, String> one : told.entrySet()) {
            assertTrue(
                    LintRules.byCode(one.getKey()).isEmpty(), one.getKey() + " is a rule itself");
            codes(one.getValue())
                    .forEach(code ->
                            assertTrue(LintRules.byCode(code).isPresent(), code + " is no rule"));
        }
    }

    private static Stream<String> codes(String cell) {
        return cell.equals("–") ? Stream.empty() : Stream.of(cell.split("[,\\s`]+"));
    }

    private static String index() {
        StringBuilder text = new StringBuilder();
        for (Category category : Category.values()) {
            List<RuleInfo> rules =
                    LintRules.ALL.stream()
                            .map(LintRule::info)
                            .filter(info -> info.category() == category)
                            .toList();
            if (!rules.isEmpty()) {
                String name = category.folder();
                text.append("\n### ").append(name.substring(0, 1).toUpperCase(Locale.ROOT));
                text.append(name.substring(1)).append("\n\n");
                text.append("| rule | level | what it finds |\n|---|---|---|\n");
                rules.forEach(info -> text.append(row(info)));
            }
        }
        return text.append('\n').toString();
    }

    private static String row(RuleInfo info) {
        return "| [%s](%s/%s.md) | %s | %s |\n"
                .formatted(
                        info.code(),
                        info.category().folder(),
                        info.code(),
                        info.defaultSeverity().name().toLowerCase(Locale.ROOT),
                        info.summary().replace("|", "\\|"));
    }
}
