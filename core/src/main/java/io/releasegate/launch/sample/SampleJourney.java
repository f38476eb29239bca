package io.releasegate.launch.sample;

import static io.releasegate.launch.sample.SampleScript.minutesAgo;

import java.time.Duration;
import java.util.List;

/**
 * One version on its way: handed in, tried in dev, then staging, then prod with two people. Each
 * leg is told on its own, so a version may stop anywhere.
 *
 * @param name what later acts call its release in prod
 */
record SampleJourney(SampleScript script, String name, String subject, SampleText text) {

    /** Handed in and active in dev ten minutes later. */
    SampleJourney dev(Duration ago, String author, String reason) {
        script.add(ago.plus(minutesAgo(10)), stage -> stage.submit(author, text));
        script.add(ago, stage -> stage.toDev(author, subject, reason));
        return this;
    }

    SampleJourney staging(Duration ago, String who, String reason) {
        script.add(ago, stage -> stage.toStaging(who, subject, reason));
        return this;
    }

    /** Asked for three hours before, approved by these people, active at that moment. */
    SampleJourney prod(Duration ago, String who, List<String> approvers, String reason) {
        asked(ago.plusHours(3), who, reason);
        for (int i = 0; i < approvers.size(); i++) {
            approved(ago.plusHours(2).minusMinutes(25L * i), approvers.get(i));
        }
        script.add(ago, stage -> stage.activate(who, name, reason));
        return this;
    }

    SampleJourney asked(Duration ago, String who, String reason) {
        script.add(ago, stage -> stage.askForProd(who, subject, name, reason));
        return this;
    }

    SampleJourney approved(Duration ago, String who) {
        script.add(
                ago, stage -> stage.approve(who, name, "Read the change and tried it in staging."));
        return this;
    }
}
