package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far a new release should go at once, in the reference's words. */
final class WishOptions {
    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "DRAFT (default), SCHEDULED, or ACTIVE under all checks.")
    private String state = "DRAFT";

    @Option(
            names = "--effective-at",
            paramLabel = "INSTANT",
            description = "When it becomes active by itself; without a zone it is UTC.")
    private @Nullable String effectiveAt;

    void check() throws FailureException {
        if (wish() == Releases.Wish.SCHEDULE && effectiveAt == null) {
            throw Input.invalid("--state SCHEDULED needs an instant. Add --effective-at.");
        }
        if (wish() == Releases.Wish.ACTIVATE && effectiveAt != null) {
            throw Input.invalid(
                    "--state ACTIVE is about now, --effective-at about later. Use one of them.");
        }
        effectiveAt();
    }

    Releases.Wish wish() throws FailureException {
        return switch (state.strip().toUpperCase(Locale.ROOT)) {
            case "DRAFT" -> Releases.Wish.PLACE;
            case "SCHEDULED" -> Releases.Wish.SCHEDULE;
            case "ACTIVE" -> Releases.Wish.ACTIVATE;
            case "SUPERSEDED", "ROLLED_BACK" ->
                    throw Input.invalid(
                            "Nothing can start as "
                                    + state
                                    + "; a release gets there when another takes its place."
                                    + " Use DRAFT, SCHEDULED or ACTIVE.");
            default ->
                    throw Input.invalid(
                            "--state is DRAFT, SCHEDULED or ACTIVE, not \"" + state + "\".");
        };
    }

    Optional<Instant> effectiveAt() throws FailureException {
        return effectiveAt == null
                ? Optional.empty()
                : Optional.of(Input.instant("--effective-at", effectiveAt));
    }
}
