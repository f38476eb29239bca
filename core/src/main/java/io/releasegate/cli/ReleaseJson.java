package io.releasegate.cli;

import io.releasegate.governance.Releases;
import io.releasegate.model.Alias;
import io.releasegate.model.TenantId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Release;
import io.releasegate.value.Value;
import java.util.List;

/** Releases with the members the reference CLI gives them, and ours beside. */
final class ReleaseJson {
    private ReleaseJson() {}

    static Value.Mapping release(TenantId tenant, Release release) {
        return new Members()
                .with("tenant_id", tenant.value())
                .with("release_id", release.id().value())
                .with("policy_id", release.subject().key())
                .with("snapshot_id", release.snapshot().hex())
                .with("target_env", release.environment().value())
                .with("state", release.lifecycle().wireState())
                .with("effective_at", release.effectiveAt())
                .with("activated_at", release.activatedAt())
                .with("created_by", release.requester().value())
                .with("change_ticket", release.changeTicket())
                .with("created_at", release.createdAt())
                .with("alias", Alias.of(release.snapshot()).words())
                .with("lifecycle", release.lifecycle().name())
                .with("hold", release.hold().<Value>map(ReleaseJson::hold).orElse(Value.NULL))
                .with("kind", release.kind().name())
                .with("ended_at", release.endedAt())
                .with("confirm_by", release.confirmBy())
                .with("reason", release.reason())
                .object();
    }

    static Value.Mapping placed(TenantId tenant, Releases.Placed placed) {
        return new Members()
                .all(release(tenant, placed.release()))
                .with("missing", placed.missing(), ReleaseJson::reason)
                .object();
    }

    static Value reason(Reason reason) {
        return new Members()
                .with("code", reason.code())
                .with("message", reason.sentence())
                .with("next", reason.next())
                .object();
    }

    static Value reasons(List<Reason> reasons) {
        return Value.of(reasons.stream().map(ReleaseJson::reason).toList());
    }

    private static Value hold(Hold hold) {
        return new Members()
                .with("cause", hold.cause().name())
                .with("message", hold.sentence())
                .with("since", hold.since())
                .object();
    }

    /** What the reference prints in text, and what a person needs beside it. */
    static String text(Release release) {
        StringBuilder text = new StringBuilder();
        text.append("release_id: ").append(release.id());
        text.append("\nstate: ").append(release.lifecycle().wireState());
        if (!release.lifecycle().name().equals(release.lifecycle().wireState())) {
            text.append("\nlifecycle: ").append(release.lifecycle());
        }
        text.append("\nversion: ").append(version(release));
        text.append("\nwhere: ")
                .append(release.subject().key())
                .append(" in ")
                .append(release.environment());
        release.effectiveAt().ifPresent(at -> text.append("\neffective_at: ").append(at));
        release.hold().ifPresent(hold -> text.append("\nhold: ").append(hold.sentence()));
        release.confirmBy().ifPresent(at -> text.append("\nconfirm_by: ").append(at));
        return text.toString();
    }

    /** A version as people name it. */
    static String version(Release release) {
        return Alias.of(release.snapshot()) + " " + release.snapshot().short8();
    }
}
