package io.releasegate.app.feature.approvals;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows texts by their hash and nothing else; anything else asked of it is a mistake. */
final class TextsOnly implements Policies {
    final Map<Sha256, String> texts = new HashMap<>();

    @Override
    public byte[] source(Sha256 source) {
        return texts.getOrDefault(source, "policy_id: payments\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] snapshot(Sha256 snapshot) {
        throw new AssertionError("snapshots are not shown");
    }

    @Override
    public Outcome<Submitted> submit(CommandContext context, SubmitText text) {
        throw new AssertionError("the inbox submits nothing");
    }

    @Override
    public Known<Submission> submissions(Optional<Subject> subject, AsOf asOf) {
        throw new AssertionError("submissions are not shown");
    }

    /** Requests of these tests have no base, so nothing is ever asked. */
    Releases releases() {
        return (Releases)
                Proxy.newProxyInstance(
                        Releases.class.getClassLoader(),
                        new Class<?>[] {Releases.class},
                        (proxy, method, arguments) -> {
                            throw new AssertionError(method + " was asked");
                        });
    }
}
