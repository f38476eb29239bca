package io.releasegate.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Every command by its name, in the order help lists them. */
final class Commands {
    private Commands() {}

    static Map<String, Callable<Integer>> all(Surroundings surroundings) {
        Map<String, Callable<Integer>> all = new LinkedHashMap<>();
        add(all, new InitCommand(surroundings));
        add(all, new TourCommand(surroundings));
        add(all, new LintPoliciesCommand(surroundings));
        add(all, new ExplainRuleCommand(surroundings));
        add(all, new PolicyFormatCommand(surroundings));
        add(all, new PolicyCompileCommand(surroundings));
        add(all, new PolicyAnalyzeCommand(surroundings));
        add(all, new PolicyExplainConflictCommand(surroundings));
        add(all, new PolicyTestCommand(surroundings));
        add(all, new PolicySubmitCommand(surroundings));
        add(all, new ReleaseCreateCommand(surroundings));
        add(all, new ReleasePromoteCommand(surroundings));
        add(all, new ReleaseRequestCommand(surroundings));
        add(all, new ReleaseApproveCommand(surroundings));
        add(all, new ReleaseRejectCommand(surroundings));
        add(all, new ReleaseActivateCommand(surroundings));
        add(all, new ReleaseScheduleCommand(surroundings));
        add(all, new ReleaseRunSchedulerCommand(surroundings));
        add(all, new ReleaseRollbackCommand(surroundings));
        add(all, new ReleaseConfirmCommand(surroundings));
        add(all, new ReleaseCancelCommand(surroundings));
        add(all, new ReleaseActiveCommand(surroundings));
        add(all, new ReleaseListCommand(surroundings));
        add(all, new ExplainPromotionCommand(surroundings));
        add(all, new BoardCommand(surroundings));
        add(all, new ConfigSubmitCommand(surroundings));
        add(all, new ConfigStatusCommand(surroundings));
        add(all, new PeopleCommand());
        add(all, new LedgerVerifyCommand(surroundings));
        add(all, new LedgerExportCommand(surroundings));
        add(all, new CanonicalizeCommand(surroundings));
        return all;
    }

    /** What can be said after {@code people}. */
    static Map<String, Callable<Integer>> people(Surroundings surroundings) {
        Map<String, Callable<Integer>> all = new LinkedHashMap<>();
        add(all, new PeopleListCommand(surroundings));
        add(all, new PeopleAddCommand(surroundings));
        add(all, new PeopleEnrollCommand(surroundings));
        add(all, new PeopleRevokeCommand(surroundings));
        add(all, new PeopleGrantCommand(surroundings));
        return all;
    }

    private static void add(Map<String, Callable<Integer>> all, Callable<Integer> command) {
        all.put(command.getClass().getAnnotation(Command.class).name(), command);
    }
}
