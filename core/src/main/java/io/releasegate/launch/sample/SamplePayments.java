package io.releasegate.launch.sample;

import static io.releasegate.launch.sample.SampleScript.ago;
import static io.releasegate.launch.sample.SampleScript.minutesAgo;

import java.util.List;

/** The busiest policy of Halden: five versions, one of them taken back. */
final class SamplePayments {
    private static final String SUBJECT = "payments";

    private SamplePayments() {}

    static void tell(SampleScript script) {
        SampleText swift =
                SampleText.today("payments/payments.yaml")
                        .headed("How the payments services move. Shape: registry.")
                        .withoutRule("hotfix-hold")
                        .withoutRule("refund-freeze")
                        .with("max_age_seconds: 864000", "max_age_seconds: 86400")
                        .with("14.1.0", "14.0.0")
                        .with("RISK-7012", "RISK-6540");
        SampleText otter =
                swift.withoutRule("refund-cap")
                        .with("14.0.0", "13.1.0")
                        .with("RISK-6540", "RISK-2252");
        SampleText stork =
                otter.with("13.1.0", "13.0.0")
                        .with("RISK-2252", "RISK-4007")
                        .with("soak.hours: { gte: 24 }", "soak.hours: { gte: 12 }")
                        .with("lte: 400", "lte: 250")
                        .with("Slower than 400 ms", "Slower than 250 ms");
        SampleText bison =
                stork.with("13.0.0", "12.0.0")
                        .with("RISK-4007", "RISK-5086")
                        .with("lte: 250", "lte: 400")
                        .with("Slower than 250 ms", "Slower than 400 ms");
        SampleText lynx =
                bison.with("12.0.0", "11.0.0")
                        .with("RISK-5086", "RISK-5396")
                        .with("{ gte: 12 }", "{ gte: 6 }");

        at(script, "old-lynx", lynx)
                .dev(ago(58, 3), "mira", "Soak before prod")
                .staging(ago(57, 2), "joe", "Start of soak")
                .prod(ago(55, 4), "joe", List.of("kim", "tomas"), "First version with soak");
        at(script, "calm-bison", bison)
                .dev(ago(53, 1), "mira", "Twelve hours of soak")
                .staging(ago(52, 1), "joe", "Start of soak")
                .prod(ago(45, 7), "joe", List.of("kim", "tomas"), "After Q3 close");
        script.add(
                ago(45, 9, 45),
                stage ->
                        stage.refusedApproval(
                                "joe", "calm-bison", "I have waited long enough for this."));
        at(script, "pale-stork", stork)
                .dev(ago(38, 5), "tomas", "Latency budget for refunds")
                .staging(ago(36, 6), "tomas", "Start of soak")
                .prod(ago(33, 0), "tomas", List.of("joe", "kim"), "Latency budget for refunds");
        script.add(
                ago(31, 5),
                stage ->
                        stage.rollback(
                                "mira",
                                SUBJECT,
                                "calm-bison",
                                "back to calm-bison",
                                "p99 regression in refunds, INC-881"));
        script.add(
                ago(31, 4),
                stage ->
                        stage.confirm(
                                "joe",
                                "back to calm-bison",
                                "Refund latency is back to normal after it."));
        script.add(
                ago(31, 3),
                stage -> stage.rollbackStaging("mira", SUBJECT, "Same as prod, INC-881"));
        at(script, "brave-otter", otter)
                .dev(ago(9, 6), "mira", "Q4 soak rule")
                .staging(ago(3, 6), "joe", "Start of soak")
                .asked(ago(0, 2), "mira", "Q4 soak rule agreed with security, RISK-2252")
                .approved(ago(0, 1, 30), "kim");
        at(script, "swift-heron", swift).dev(minutesAgo(5), "mira", "Refund cap, first try");
    }

    private static SampleJourney at(SampleScript script, String name, SampleText text) {
        return new SampleJourney(script, name, SUBJECT, text);
    }
}
