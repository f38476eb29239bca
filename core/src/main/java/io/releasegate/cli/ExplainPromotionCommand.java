package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.Alias;
import io.releasegate.model.PersonId;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why something may or may not become active, by the function that decides it. */
@Command(
        name = "explain-promotion",
        description = "Says why a version may or may not become active now, and who may approve.")
final class ExplainPromotionCommand extends PortCommand {
    @Option(names = "--release-id", paramLabel = "ID", description = "The release in question.")
    private @Nullable String releaseId;

    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            description = "The policy in question, with --env.")
    private @Nullable String policyId;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "Where it should go, by name or alias.")
    private @Nullable String env;

    @Option(
            names = "--policy-hash",
            paramLabel = "HASH",
            description = "The version; default: what would move there next.")
    private @Nullable String policyHash;

    @Mixin private ReaderOptions reader = new ReaderOptions();

    ExplainPromotionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        PersonId person = reader.person(visit);
        Explanation why = explain(visit.governance().releases(), person);
        visit.answer(json(visit, why), text(why));
        return why.allowed() ? ExitCode.OK : ExitCode.FINDING;
    }

    private Explanation explain(Releases releases, PersonId person) throws FailureException {
        if (releaseId != null) {
            return releases.explain(person, Input.release(releaseId));
        }
        if (policyId == null || env == null) {
            throw Input.invalid("Name what is meant: --release-id, or --policy-id with --env.");
        }
        var version =
                policyHash == null
                        ? Optional.<io.releasegate.model.Sha256>empty()
                        : Optional.of(Input.hash("--policy-hash", policyHash));
        return releases.explain(person, Input.subject(policyId), env, version);
    }

    private static Value json(Visit visit, Explanation why) {
        return new Members()
                .with("tenant_id", visit.tenant().value())
                .with("policy_id", why.subject().key())
                .with("target_env", why.environment().value())
                .with("allowed", why.allowed())
                .with("policy_hash", why.candidate())
                .with("alias", why.candidate().map(Alias::of))
                .with("release_id", why.release())
                .with("current_policy_hash", why.current())
                .with("evaluated_at", why.at())
                .with("approvals_needed", why.approvalsNeeded())
                .with("approvals_given", why.approvalsGiven())
                .with("checks", why.checks(), ExplainPromotionCommand::check)
                .with("people", why.people(), ExplainPromotionCommand::person)
                .object();
    }

    private static Value check(Check check) {
        return new Members()
                .with("code", check.code())
                .with("result", check.result().name())
                .with("title", check.title())
                .with("message", check.sentence())
                .with("next", check.next())
                .object();
    }

    private static Value person(Eligibility person) {
        return new Members()
                .with("person", person.person().value())
                .with("name", person.name())
                .with("role", person.role())
                .with("eligible", person.excluded().isEmpty())
                .with("excluded", person.excluded())
                .with("approved", person.approved())
                .object();
    }

    private static String text(Explanation why) {
        StringBuilder text = new StringBuilder();
        text.append(why.allowed() ? "ALLOW" : "DENY");
        text.append(": ").append(why.subject().key());
        why.candidate()
                .ifPresent(hash -> text.append(' ').append(Alias.of(hash) + " " + hash.short8()));
        text.append(why.allowed() ? " may become active in " : " may not become active in ");
        text.append(why.environment()).append(" now.");
        for (Check check : why.checks()) {
            text.append("\n  ").append(mark(check.result())).append(' ');
            text.append(check.title()).append(": ").append(check.sentence());
            if (check.result() != Check.Result.PASSED && !check.next().isEmpty()) {
                text.append(" Next: ").append(check.next());
            }
        }
        people(text, why.people());
        return text.toString();
    }

    private static void people(StringBuilder text, List<Eligibility> people) {
        if (people.isEmpty()) {
            return;
        }
        text.append("\nApproval:");
        for (Eligibility person : people) {
            text.append("\n  ").append(person.name()).append(", ").append(person.role());
            text.append(": ");
            text.append(
                    person.approved()
                            ? "approved"
                            : person.excluded().map(why -> "excluded, " + why).orElse("may"));
        }
    }

    private static String mark(Check.Result result) {
        return switch (result) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case UNKNOWN -> "?";
        };
    }
}
