package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;

/** Reads JSON; of duplicate keys the last one wins, as the reference's encoders have it. */
final class JsonInput {
    private JsonInput() {}

    /** A text somebody handed us. */
    static Value read(byte[] bytes, String name) throws FailureException {
        Reading reading = DocumentReader.json(name, bytes, Duplicates.LAST_WINS);
        if (reading.hasErrors() || reading.tree().isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            name + " is not JSON. Correct it at the place below.",
                            reading.diagnostics()));
        }
        return reading.tree().get().value();
    }

    /** A text we wrote ourselves, checked against its hash already. */
    static Value own(byte[] bytes) throws FailureException {
        Reading reading = DocumentReader.json("snapshot", bytes, Duplicates.LAST_WINS);
        return reading.tree()
                .map(Tree::value)
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.Corrupt(
                                        "The stored snapshot is not JSON. Run"
                                                + " ledger-verify.")));
    }
}
