package io.releasegate.cli;

import io.releasegate.cli.TourActor.Refusal;
import io.releasegate.configuration.LintProposals;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Ledger;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.Wish;
import io.releasegate.lint.LintSettings;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The main job, told in steps over the port. Each step checks what it claims; the first that does
 * not hold ends the story, because the ones after it would prove nothing.
 */
final class Tour {
    static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");

    private static final Subject REFUNDS = new Subject.Policy("refunds");
    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final Duration AHEAD = Duration.ofSeconds(2);
    private static final String AGREED = "Read the change; it does what its reason says.";

    /** One step and whether what it claims was found to be so. */
    record Step(String name, boolean ok, String detail) {}

    /** Hears of each step when it is over. */
    interface Listener {
        void over(Step step);
    }

    /** Does something and says what came of it, or throws because it did not. */
    private interface Scene {
        String play()
                throws FailureException,
                        RefusedException,
                        IOException,
                        InterruptedException,
                        TourException;
    }

    private final Surroundings surroundings;
    private final Workplace workplace;
    private final Listener listener;
    private final List<Step> steps = new ArrayList<>();
    private boolean holds = true;

    Tour(Surroundings surroundings, Workplace workplace, Listener listener) {
        this.surroundings = surroundings;
        this.workplace = workplace;
        this.listener = listener;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Optional<Release> active(String environment) throws FailureException {
        return releases()
                .active(REFUNDS, new EnvironmentId(environment), AsOf.NOW)
                .map(Releases.Active::release);
    }

    /** Lint goes by the files of the workspace, as lint-policies does. */
    private LintSettings settings() throws FailureException {
        List<LintProposals.File> files =
                workplace.proposals().stream()
                        .map(it -> new LintProposals.File(it.fileName(), it.bytes()))
                        .toList();
        LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
        return LintProposals.of(files).configuration().settings(today);
    }

    boolean play() throws FailureException {
        TourActor mira = TourActor.signedIn(surroundings, workplace, "mira");
        TourActor joe = TourActor.signedIn(surroundings, workplace, "joe");
        TourActor kim = TourActor.signedIn(surroundings, workplace, "kim");
        TourActor tomas = TourActor.signedIn(surroundings, workplace, "tomas");
        List<TourActor> approvers = List.of(kim, tomas);
        TourTexts texts = new TourTexts(workplace.policies(), settings());
        Releases.Placed[] waiting = new Releases.Placed[1];
        Release[] released = new Release[2];

        step("lint-finds-planted-conflict", texts::lint);
        step("submit", () -> submitted(mira.submit(texts.first())));
        step("release-dev", () -> isActive("dev", mira.release(REFUNDS, "dev")));
        step(
                "promote-staging",
                () -> isActive("staging", mira.promote(REFUNDS, "dev", "staging", Wish.ACTIVATE)));
        step(
                "prod-needs-approval",
                () -> {
                    waiting[0] = joe.promote(REFUNDS, "staging", "prod", Wish.PLACE);
                    return needsApproval(joe, waiting[0].release());
                });
        step("self-approval-refused", () -> selfApproval(joe, waiting[0].release()));
        step("approved-by-second-person", () -> approved(approvers, waiting[0].release()));
        step(
                "activate-prod",
                () -> {
                    released[0] = joe.activate(waiting[0].release());
                    return isActive("prod", released[0]);
                });
        step(
                "schedule-second-version",
                () -> {
                    released[1] = second(mira, joe, approvers, texts);
                    return ReleaseJson.version(released[1])
                            + " becomes active in prod by itself at "
                            + released[1].effectiveAt().map(Instant::toString).orElse("?")
                            + ".";
                });
        step("scheduler-activates", () -> scheduled(joe, released[1]));
        step("rollback-prod", () -> rolledBack(tomas, released[0], released[1]));
        step("rollback-confirmed", () -> confirmed(kim));
        step("ledger-verifies", this::verified);
        step("tamper-found", () -> TourTamper.find(workplace.governance().ledger()));
        return holds;
    }

    private void step(String name, Scene scene) {
        Step step = holds ? played(name, scene) : new Step(name, false, "Not reached.");
        holds = holds && step.ok();
        steps.add(step);
        listener.over(step);
    }

    private static Step played(String name, Scene scene) {
        try {
            return new Step(name, true, scene.play());
        } catch (FailureException e) {
            return new Step(name, false, e.failure().sentence());
        } catch (RefusedException e) {
            String reasons =
                    e.reasons().stream().map(ReleaseGateCli::line).collect(Collectors.joining(" "));
            return new Step(name, false, "Refused: " + reasons);
        } catch (IOException | TourException e) {
            return new Step(name, false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Step(name, false, "Stopped.");
        }
    }

    private Releases releases() {
        return workplace.governance().releases();
    }

    private static String submitted(Policies.Submitted submitted) throws TourException {
        TourException.unless(
                submitted.submission().subject().equals(REFUNDS) && submitted.blockedIn().isEmpty(),
                "The text is not a clean version of refunds.");
        return submitted.submission().submitter()
                + " handed in "
                + submitted.submission().fileName()
                + ": version "
                + submitted.submission().snapshot().short8()
                + ", no finding keeps it from anywhere.";
    }

    private String isActive(String environment, Releases.Placed placed)
            throws FailureException, TourException {
        return isActive(environment, placed.release());
    }

    private String isActive(String environment, Release release)
            throws FailureException, TourException {
        Optional<Release> active = active(environment);
        TourException.unless(
                active.map(Release::id).equals(Optional.of(release.id()))
                        && active.get().lifecycle() == Lifecycle.ACTIVE,
                "The pointer of " + environment + " does not name " + release.id() + ".");
        return ReleaseJson.version(release) + " is active in " + environment + ".";
    }

    private String needsApproval(TourActor joe, Release waiting)
            throws FailureException, TourException {
        TourException.unless(
                waiting.lifecycle() == Lifecycle.AWAITING_APPROVAL && active("prod").isEmpty(),
                "The release does not wait for approval.");
        Refusal refusal = joe.refused(() -> joe.activate(waiting));
        Explanation why = releases().explain(joe.person(), waiting.id());
        TourException.unless(
                !why.allowed() && active("prod").isEmpty(), "It can move without approval.");
        return "Waits for "
                + why.approvalsNeeded()
                + " approvals; activating it now is refused: "
                + refusal.sentence();
    }

    private String selfApproval(TourActor joe, Release waiting)
            throws FailureException, TourException {
        Refusal refusal = joe.refused(() -> joe.sign(waiting, Verdict.APPROVE, AGREED));
        TourException.unless(
                workplace.governance().approvals().given(waiting.id()).isEmpty(),
                "An approval by the requester was kept.");
        return joe.name() + " asked for it and cannot approve it: " + refusal.sentence();
    }

    private String approved(List<TourActor> approvers, Release waiting)
            throws FailureException, RefusedException, TourException {
        StringBuilder told = new StringBuilder();
        Release now = waiting;
        for (TourActor approver : approvers) {
            if (now.lifecycle() == Lifecycle.AWAITING_APPROVAL) {
                now = approver.sign(now, Verdict.APPROVE, AGREED);
                told.append(approver.name()).append(" signed. ");
            }
        }
        TourException.unless(
                now.lifecycle() == Lifecycle.READY && active("prod").equals(activeBefore(now)),
                "It is " + now.lifecycle() + " instead of READY.");
        return told + "It is ready, and still not active: approving never activates.";
    }

    private Optional<Release> activeBefore(Release waiting) throws FailureException {
        return waiting.base().isEmpty()
                ? Optional.empty()
                : Optional.of(releases().find(waiting.base().get(), AsOf.NOW));
    }

    private Release second(
            TourActor mira, TourActor joe, List<TourActor> approvers, TourTexts texts)
            throws FailureException, RefusedException, IOException, TourException {
        mira.submit(texts.second());
        isActive("dev", mira.release(REFUNDS, "dev"));
        isActive("staging", mira.promote(REFUNDS, "dev", "staging", Wish.ACTIVATE));
        Release next = joe.promote(REFUNDS, "staging", "prod", Wish.PLACE).release();
        approved(approvers, next);
        Instant at = surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS).plus(AHEAD);
        Release planned = joe.schedule(next, at);
        TourException.unless(
                planned.lifecycle() == Lifecycle.SCHEDULED, "It is " + planned.lifecycle() + ".");
        return planned;
    }

    private String scheduled(TourActor joe, Release planned)
            throws FailureException, RefusedException, InterruptedException, TourException {
        Instant due = planned.effectiveAt().orElseThrow();
        int early = joe.runScheduler().activated().size();
        boolean tooEarly = surroundings.clock().instant().isBefore(due) && early > 0;
        TourException.unless(!tooEarly, "The scheduler acted before the time.");
        surroundings.pause().until(due);
        int onTime = joe.runScheduler().activated().size();
        int again = joe.runScheduler().activated().size();
        TourException.unless(
                early + onTime == 1 && again == 0,
                "It activated " + onTime + " and then " + again + " releases, not 1 and 0.");
        return isActive("prod", planned) + " A second run finds nothing to do.";
    }

    private String rolledBack(TourActor tomas, Release first, Release second)
            throws FailureException, RefusedException, TourException {
        Releases.Placed back = tomas.rollback(REFUNDS, PROD, first.id());
        isActive("prod", back);
        Release replaced = releases().find(second.id(), AsOf.NOW);
        TourException.unless(
                replaced.lifecycle() == Lifecycle.ROLLED_BACK
                        && back.release().snapshot().equals(first.snapshot())
                        && back.release().confirmBy().isPresent(),
                "The replaced release is " + replaced.lifecycle() + ".");
        return tomas.name()
                + " went back to "
                + ReleaseJson.version(first)
                + " at once; another person has to confirm it until "
                + back.release().confirmBy().get().truncatedTo(ChronoUnit.SECONDS)
                + ".";
    }

    private String confirmed(TourActor kim)
            throws FailureException, RefusedException, TourException {
        Release current = active("prod").orElseThrow();
        Release after = kim.sign(current, Verdict.CONFIRM, "Refunds balance again after this.");
        TourException.unless(
                after.confirmBy().isEmpty() && after.lifecycle() == Lifecycle.ACTIVE,
                "The confirmation is still open.");
        PersonId who = kim.person();
        return kim.name() + " (" + who + ") confirmed the rollback with a signature.";
    }

    private String verified() throws FailureException, InterruptedException, TourException {
        Ledger.Verification result = workplace.governance().ledger().verify().await();
        TourException.unless(
                result.holds(),
                result.broken()
                        .map(b -> "Broken at entry " + b.seq() + ": " + b.what())
                        .orElse(""));
        return result.checked() + " entries, every hash and pointer holds.";
    }
}
