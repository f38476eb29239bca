package io.releasegate.lint;

import io.releasegate.diagnostic.Severity;
import java.util.Optional;

/** How much a rule's findings weigh here; {@link #OFF} drops them. */
public enum Level {
    ERROR,
    WARNING,
    INFO,
    OFF;

    /** Empty for {@link #OFF}. */
    public Optional<Severity> severity() {
        return switch (this) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case INFO -> Optional.of(Severity.INFO);
            case OFF -> Optional.empty();
        };
    }
}
