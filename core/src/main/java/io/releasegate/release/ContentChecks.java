package io.releasegate.release;

import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.environment.TicketRule;
import io.releasegate.model.explain.Check;
import io.releasegate.model.version.Subject;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the version says, whether it is what it claims, and what comes with it. */
final class ContentChecks {
    private static final String LINT_TITLE = "Lint";
    private static final String TICKET_TITLE = "Change ticket";

    private ContentChecks() {}

    static Check snapshot(Candidate candidate) {
        String version = Naming.version(candidate.snapshot());
        return candidate.verified()
                ? Checks.passed(
                        Checks.SNAPSHOT,
                        "Snapshot",
                        "The stored text of " + version + " is intact.")
                : Checks.failed(
                        Checks.SNAPSHOT,
                        "Snapshot",
                        "The stored text of " + version + " does not have that hash.",
                        "Run ledger-verify and submit the text again.");
    }

    static Check lint(Question question) {
        LintFacts lint = question.lint();
        // What configuration says cannot be switched off by configuration.
        LintBlock block =
                question.subject() instanceof Subject.Configuration
                        ? LintBlock.ERROR
                        : question.environment().lintBlock();
        if (block == LintBlock.OFF) {
            return Checks.passed(
                    Checks.LINT,
                    LINT_TITLE,
                    "Findings keep nothing out of "
                            + Naming.environment(question.environment())
                            + ".");
        }
        if (!lint.ran()) {
            return Checks.unknown(Checks.LINT, LINT_TITLE, lint.first(), "Run lint and try again.");
        }
        int blocking = lint.errors() + (block == LintBlock.WARNING ? lint.warnings() : 0);
        return blocking == 0
                ? Checks.passed(Checks.LINT, LINT_TITLE, "No finding stands in the way.")
                : Checks.failed(Checks.LINT, LINT_TITLE, found(lint), "Fix it and submit again.");
    }

    private static String found(LintFacts lint) {
        String numbers =
                Naming.count(lint.errors(), "error")
                        + (lint.warnings() == 0
                                ? ""
                                : " and " + Naming.count(lint.warnings(), "warning"));
        return lint.first().isEmpty() ? numbers + "." : numbers + ": " + lint.first();
    }

    /** Empty where the environment asks for no ticket. */
    static Optional<Check> ticket(Question question) {
        return question.environment()
                .changeTicket()
                .map(rule -> ticket(rule, question.changeTicket()));
    }

    private static Check ticket(TicketRule rule, Optional<String> ticket) {
        if (ticket.isEmpty() || ticket.get().isBlank()) {
            return Checks.failed(
                    Checks.TICKET,
                    TICKET_TITLE,
                    "A change ticket is needed here.",
                    "Give one of the form " + rule.pattern() + ".");
        }
        return Pattern.matches(rule.pattern(), ticket.get())
                ? Checks.passed(Checks.TICKET, TICKET_TITLE, ticket.get() + " is given.")
                : Checks.failed(
                        Checks.TICKET,
                        TICKET_TITLE,
                        "\"" + ticket.get() + "\" is no change ticket as it is asked for here.",
                        "Give one of the form " + rule.pattern() + ".");
    }
}
