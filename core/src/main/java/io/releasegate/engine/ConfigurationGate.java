package io.releasegate.engine;

import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.WholeConfiguration;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.release.LintFacts;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks against a configuration text, read alone and beside everything in force. */
final class ConfigurationGate {
    private ConfigurationGate() {}

    static LintFacts facts(
            StoreReader store, World world, Subject.Configuration subject, Sha256 source)
            throws StoreException {
        Optional<byte[]> bytes = store.content(source);
        if (bytes.isEmpty()) {
            return LintFacts.unknown("The text of " + subject.key() + " is gone.");
        }
        ConfigurationRead read = ConfigurationReader.read(subject.name(), bytes.get());
        if (read.document().isEmpty()) {
            return FindingCount.of(read.diagnostics());
        }
        Configured now = Configured.inForce(store, world);
        List<Diagnostic> own = new ArrayList<>(read.diagnostics());
        Configured then = now.with(read.document().get());
        own.addAll(read.document().get().mistakes());
        own.addAll(then.contradictions());
        own.addAll(WholeConfiguration.takenBack(now.people(), then.people()));
        now.contradictions().forEach(own::remove);
        return FindingCount.of(own);
    }
}
