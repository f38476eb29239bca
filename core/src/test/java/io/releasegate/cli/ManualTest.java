package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** docs/cli.md knows every command and every option, and none that is gone. */
class ManualTest {

    @Test
    void every_command_and_option_stands_in_the_manual() throws IOException {
        Map<String, String> sections = sections();
        String everywhere = sections.get("Common options");
        List<String> missing = new ArrayList<>();
        commands()
                .forEach((name, command) -> {
                    String section = sections.get(name);
                    if (section == null) {
                        missing.add(name);
                        return;
                    }
                    for (String word : words(command)) {
                        if (!has(section, word) && !has(everywhere, word)) {
                            missing.add(name + " " + word);
                        }
                    }
                });
        assertEquals(List.of(), missing);
    }

    @Test
    void every_command_says_what_its_exit_codes_mean() throws IOException {
        Map<String, String> sections = sections();
        assertEquals(
                List.of(),
                commands().keySet().stream()
                        .filter(name -> !sections.getOrDefault(name, "").contains("\nExit: 0 "))
                        .toList());
    }

    @Test
    void the_manual_names_no_command_or_option_that_is_not_there() throws IOException {
        Set<String> known = new TreeSet<>();
        Map<String, CommandLine> commands = commands();
        commands.values().forEach(command -> known.addAll(words(command)));
        Set<String> unknown = new TreeSet<>();
        sections()
                .forEach((name, text) -> {
                    boolean command = name.equals(name.toLowerCase()) && !name.contains(".");
                    if (command && !commands.containsKey(name)) {
                        unknown.add(name);
                    }
                    Pattern.compile("(?<![\\w-])--[a-z][a-z-]*")
                            .matcher(text)
                            .results()
                            .map(found -> found.group())
                            .filter(option -> !known.contains(option))
                            .forEach(unknown::add);
                });
        assertEquals(Set.of(), unknown);
    }

    @Test
    void every_command_and_option_says_what_it_is_for() {
        List<String> silent = new ArrayList<>();
        commands()
                .forEach((name, command) -> {
                    if (command.getCommandSpec().usageMessage().description().length == 0) {
                        silent.add(name);
                    }
                    command.getCommandSpec().args().stream()
                            .filter(arg -> arg.description().length == 0)
                            .forEach(arg -> silent.add(name + " " + arg.paramLabel()));
                });
        assertEquals(List.of(), silent);
    }

    private static boolean has(String text, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    private static List<String> words(CommandLine command) {
        Stream<String> options =
                command.getCommandSpec().options().stream()
                        .flatMap(option -> Stream.of(option.names()));
        Stream<String> parameters =
                command.getCommandSpec().positionalParameters().stream().map(ArgSpec::paramLabel);
        return Stream.concat(options, parameters).toList();
    }

    private static Map<String, CommandLine> commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        Surroundings surroundings =
                new Surroundings(
                        Map.of(),
                        new ByteArrayInputStream(new byte[0]),
                        nowhere,
                        nowhere,
                        Terminal.NOBODY,
                        Path.of(""),
                        InstantSource.fixed(Instant.EPOCH),
                        instant -> {},
                        () -> "id",
                        new NoBackends(new Failure.NotFound("unused")));
        Map<String, CommandLine> all = new HashMap<>();
        new ReleaseGateCli(surroundings)
                .commandLine()
                .getSubcommands()
                .forEach((name, command) -> {
                    if (command.getSubcommands().isEmpty()) {
                        all.put(name, command);
                    }
                    command.getSubcommands()
                            .forEach((under, each) -> all.put(name + " " + under, each));
                });
        return all;
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new HashMap<>();
        for (String section : Files.readString(manual()).split("\n## ", -1)) {
            int end = section.indexOf('\n');
            sections.put(section.substring(0, end), section.substring(end));
        }
        return sections;
    }

    private static Path manual() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        return root.resolve("docs/cli.md");
    }
}
