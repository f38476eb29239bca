package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExitCodeTest {
    @TempDir Path folder;

    private CommandLineRun failing(Failure failure) {
        return new CommandLineRun(folder, new NoBackends(failure));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Failure.InvalidInput("it is wrong", List.of()), 2),
                Arguments.of(new Failure.NotPermitted("you may not"), 3),
                Arguments.of(new Failure.NotFound("there is none"), 1),
                Arguments.of(new Failure.Corrupt("it contradicts itself"), 4),
                Arguments.of(new Failure.OlderThanSeen("it is older", 9, 3), 4),
                Arguments.of(
                        new Failure.OwnedElsewhere(
                                "it is in use",
                                "process 17",
                                Optional.of(Instant.parse("2026-11-19T10:00:00Z"))),
                        5),
                Arguments.of(new Failure.NotWritable("the disk is full"), 5),
                Arguments.of(new Failure.Unreachable("nobody answers"), 5),
                Arguments.of(new Failure.Unclear("it may have happened", "entry 7"), 5),
                Arguments.of(new Failure.Throttled("too many", Duration.ofSeconds(3)), 5),
                Arguments.of(new Failure.Locked("it is locked", "ask an admin"), 5),
                Arguments.of(new Failure.ClockBehind("clock", Duration.ofSeconds(9)), 5),
                Arguments.of(new Failure.NotSupported("it cannot"), 5),
                Arguments.of(new Failure.Defect("a fault", "RG-F-1"), 70));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_failure_has_its_exit_code_and_says_its_sentence(Failure failure, int code) {
        CommandLineRun.Result result = failing(failure).run("board");

        assertEquals(code, result.code());
        assertEquals("", result.out(), "stdout stays pure");
        assertTrue(result.err().startsWith(failure.sentence()), result.err());
    }

    @Test
    void an_unknown_command_and_an_unknown_option_are_usage() {
        CommandLineRun run = failing(new Failure.NotFound("unused"));

        assertEquals(2, run.run("no-such-command").code());
        assertEquals(2, run.run("board", "--no-such-option").code());
        assertEquals(2, run.run("policy-release-activate").code());
        assertEquals(2, run.run("board", "--format", "xml").code());
        assertEquals(2, run.run("people").code());
    }

    @Test
    void without_a_command_help_is_printed_and_all_is_well() {
        CommandLineRun.Result result = failing(new Failure.NotFound("unused")).run();

        assertEquals(0, result.code());
        assertTrue(result.out().contains("policy-release-promote"), result.out());
    }

    @Test
    void a_fault_of_ours_is_seventy_and_has_a_code() {
        Backends broken =
                new Backends() {
                    @Override
                    public Workplace open(Optional<Path> directory) {
                        throw new IllegalStateException("broken invariant");
                    }

                    @Override
                    public Workplace found(Optional<Path> directory, Founding founding) {
                        throw new IllegalStateException("broken invariant");
                    }
                };
        CommandLineRun.Result result = new CommandLineRun(folder, broken).run("board");

        assertEquals(70, result.code());
        assertTrue(result.err().contains("code RG-F-test-"), result.err());
        assertEquals("", result.out());
    }
}
