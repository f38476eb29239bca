package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import java.util.List;

/**
 * An operand that does not fit.
 *
 * @param sentence what follows the test, such as {@code never holds: …}
 */
record Misfit(SourceNode node, Severity severity, String sentence, List<Fix> fixes) {
    Misfit {
        fixes = List.copyOf(fixes);
    }

    static Misfit error(SourceNode node, String sentence) {
        return new Misfit(node, Severity.ERROR, sentence, List.of());
    }

    static Misfit warning(SourceNode node, String sentence) {
        return new Misfit(node, Severity.WARNING, sentence, List.of());
    }
}
