package io.releasegate.launch.sample;

import static io.releasegate.launch.sample.SampleScript.ago;

import io.releasegate.cli.Workplace;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Halden: two months of releases, played as commands of its people. What is left open at the end is
 * what a first visitor should meet: something to approve, something blocked, something scheduled, a
 * rollback to confirm, a release on hold.
 */
public final class SampleWorld {
    public static final TenantId TENANT = new TenantId("halden");

    /** Everybody's, because a sample proves nothing. */
    public static final String PASSPHRASE = "sample";

    /** How far back the story begins. */
    public static final Duration AGE = Duration.ofDays(60);

    private static final List<String> JOE_KIM = List.of("joe", "kim");
    private static final List<String> KIM_TOMAS = List.of("kim", "tomas");

    private final SampleScript script;

    private SampleWorld(SampleScript script) {
        this.script = script;
    }

    /**
     * Plays the history.
     *
     * @param now when it ends; the clock stands at that moment afterwards
     * @param signer signs for everybody
     */
    public static void play(
            Governance governance, Workplace.Signer signer, SampleClock clock, Instant now)
            throws FailureException {
        SampleWorld world = new SampleWorld(new SampleScript(now));
        SamplePayments.tell(world.script);
        world.identity();
        world.kycOnboarding();
        world.dataRetention();
        world.refunds();
        world.everyday();
        world.rejected();
        world.onHold();
        world.ready();
        world.young();
        world.script.play(new SampleStage(governance, TENANT, signer), clock);
        clock.forwardTo(now);
    }

    private SampleJourney journey(String name, String subject, SampleText text) {
        return new SampleJourney(script, name, subject, text);
    }

    private void identity() {
        SampleText today = SampleText.today("identity/identity.yaml");
        SampleText crow =
                today.headed("Signing in. Shape: registry.")
                        .with("9.4.0", "9.3.0")
                        .with("RISK-2183", "RISK-3185")
                        .with("{ gt: 60, lt: 30 }", "{ gt: 60 }");
        journey("keen-crow", "identity", crow)
                .dev(ago(9, 2), "mira", "Tokens live 60 minutes at most")
                .staging(ago(6, 20), "mira", "Start of soak")
                .prod(ago(6, 1), "mira", JOE_KIM, "Soaked for 19 hours, RISK-3185");
        journey("keen-crane", "identity", today)
                .dev(ago(0, 0, 40), "mira", "Tokens live 30 minutes at least");
        script.add(
                ago(0, 0, 25), stage -> stage.refusedInStaging("joe", "identity", "Start of soak"));
    }

    private void kycOnboarding() {
        SampleText ibis = SampleText.today("identity/kyc-onboarding.yaml");
        SampleText gull =
                ibis.with("5.1.0", "5.0.0")
                        .with("RISK-3575", "PAY-6507")
                        .with("lte: 0.02", "lte: 0.05");
        journey("wise-gull", "kyc-onboarding", gull)
                .dev(ago(15, 3), "mira", "Screening by false positives")
                .staging(ago(14, 1), "joe", "Start of soak")
                .prod(ago(12, 4), "joe", KIM_TOMAS, "Compliance agreed, PAY-6507");
        SampleJourney scheduled =
                journey("bold-ibis", "kyc-onboarding", ibis)
                        .dev(ago(2, 1), "mira", "Stop fewer customers wrongly")
                        .staging(ago(1, 2), "mira", "Start of soak");
        Instant tonight = script.now().plus(Duration.ofHours(5));
        script.add(
                ago(0, 6),
                stage ->
                        stage.askForProd(
                                "mira",
                                "kyc-onboarding",
                                "bold-ibis",
                                Optional.of(tonight),
                                "After the evening peak"));
        scheduled.approved(ago(0, 4, 30), "kim").approved(ago(0, 3), "tomas");
    }

    private void dataRetention() {
        SampleText toad = SampleText.today("platform/data-retention.yaml");
        SampleText crab =
                toad.with("2.6.0", "2.5.0")
                        .with("PAY-3517", "RISK-4981")
                        .with("lte: 12 }", "lte: 24 }");
        journey("slow-crab", "data-retention", crab)
                .dev(ago(25, 1), "mira", "Backups first")
                .staging(ago(23, 2), "joe", "Start of soak")
                .prod(ago(21, 5), "joe", KIM_TOMAS, "Soaked for two days");
        journey("mild-toad", "data-retention", toad)
                .dev(ago(4, 2), "mira", "Backups of the last 12 hours only")
                .staging(ago(3, 1), "joe", "Start of soak")
                .prod(ago(2, 0), "joe", KIM_TOMAS, "Soaked for a day, PAY-3517");
        script.add(
                ago(0, 20),
                stage ->
                        stage.rollback(
                                "tomas",
                                "data-retention",
                                "slow-crab",
                                "back to slow-crab",
                                "Nightly deletion never starts: backups end at 13:00, INC-897"));
    }

    private void refunds() {
        journey("calm-finch", "refunds", SampleText.today("payments/refunds.yaml"))
                .dev(ago(9, 5), "mira", "Balance before release")
                .staging(ago(8, 2), "joe", "Start of soak")
                .prod(ago(7, 3), "joe", KIM_TOMAS, "Finance agreed");
    }

    /** Policies that simply did well, each some weeks ago. */
    private void everyday() {
        everyday("payments/card-data-boundary.yaml", "card-data-boundary", 41);
        everyday("payments/settlement-window.yaml", "settlement-window", 26);
        everyday("platform/secrets-in-code.yaml", "secrets-in-code", 33);
        everyday("platform/dependency-licences.yaml", "dependency-licences", 19);
    }

    private void everyday(String path, String subject, int days) {
        journey(subject, subject, SampleText.today(path))
                .dev(ago(days + 2, 4), "mira", "First version of this rule")
                .staging(ago(days + 1, 3), "joe", "Start of soak")
                .prod(ago(days, 2), "joe", KIM_TOMAS, "Two days without a surprise");
    }

    private void rejected() {
        SampleText today = SampleText.today("identity/session-lifetime.yaml");
        SampleText longer = today.with("1.3.0", "1.2.0").with("value: 12", "value: 16");
        journey("sessions of 16 hours", "session-lifetime", longer.with("12 hours", "16 hours"))
                .dev(ago(30, 6), "mira", "Support asked for longer sessions")
                .staging(ago(29, 2), "joe", "Start of soak")
                .prod(ago(28, 1), "joe", KIM_TOMAS, "Agreed with support until January");
        journey("sessions of 12 hours", "session-lifetime", today)
                .dev(ago(5, 7), "mira", "Back to a working day")
                .staging(ago(4, 6), "joe", "Start of soak")
                .asked(ago(4, 1), "joe", "Shorter sessions before the audit");
        script.add(
                ago(3, 5),
                stage ->
                        stage.reject(
                                "kim",
                                "sessions of 12 hours",
                                "Sixteen hours were promised to support until January."));
    }

    private void onHold() {
        SampleText wider = SampleText.today("identity/privileged-change.yaml");
        SampleText first = wider.with("4.0.0", "3.0.0").with("priority: 20", "priority: 30");
        SampleText quick = wider.with("4.0.0", "3.1.0").with("priority: 20", "priority: 25");
        journey("privileged 3.0", "privileged-change", first)
                .dev(ago(38, 2), "tomas", "Security reads privileged code")
                .staging(ago(37, 2), "tomas", "Start of soak")
                .prod(ago(36, 2), "tomas", JOE_KIM, "Agreed with security");
        journey("privileged 4.0", "privileged-change", wider)
                .dev(ago(3, 4), "tomas", "Ask security earlier")
                .staging(ago(2, 8), "tomas", "Start of soak")
                .asked(ago(1, 9), "tomas", "Soaked for a day")
                .approved(ago(1, 8), "joe")
                .approved(ago(1, 7), "kim");
        journey("privileged 3.1", "privileged-change", quick)
                .dev(ago(1, 6), "tomas", "Ask security a little earlier, quickly")
                .staging(ago(1, 5), "tomas", "Needed today")
                .prod(ago(0, 22), "tomas", JOE_KIM, "Audit of today needs it, RISK-2290");
        script.add(
                ago(0, 19),
                stage ->
                        stage.heldActivation(
                                "tomas", "privileged 4.0", "Everybody agreed yesterday"));
    }

    private void ready() {
        journey(
                        "sign-in flow",
                        "new-sign-in-flow",
                        SampleText.today("identity/new-sign-in-flow.yaml"))
                .dev(ago(3, 9), "mira", "Only with enough people in support")
                .staging(ago(2, 3), "joe", "Start of soak")
                .asked(ago(0, 9), "joe", "Before the new flow goes out")
                .approved(ago(0, 8), "kim")
                .approved(ago(0, 7, 10), "tomas");
    }

    private void young() {
        journey("change size", "change-size", SampleText.today("platform/change-size.yaml"))
                .dev(ago(6, 4), "tomas", "Large changes need more eyes")
                .staging(ago(1, 1), "tomas", "Start of soak");
        journey(
                        "licences",
                        "unscanned-dependencies",
                        SampleText.today("platform/unscanned-dependencies.yaml"))
                .dev(ago(0, 23), "tomas", "See what would be warned about");
        script.add(
                ago(0, 2, 30),
                stage -> stage.submit("tomas", SampleText.today("platform/friday-evening.yaml")));
        script.add(
                ago(0, 2, 20),
                stage -> stage.draftInDev("tomas", "friday-evening", "For discussion on Monday"));
    }
}
