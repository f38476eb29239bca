package io.releasegate.app.problem;

import io.releasegate.model.explain.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** How a refusal by the rules is shown: all reasons, and the first thing to do about them. */
public final class RefusalText {

    private RefusalText() {}

    public static Problem of(List<Reason> reasons) {
        String next =
                reasons.stream()
                        .map(Reason::next)
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("");
        String all = reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
        String codes = reasons.stream().map(Reason::code).collect(Collectors.joining(", "));
        return new Problem(all, next, codes, codes + ": " + all);
    }
}
