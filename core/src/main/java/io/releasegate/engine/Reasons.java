package io.releasegate.engine;

import io.releasegate.model.explain.Reason;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reasons as values, for what is remembered of a command. */
final class Reasons {
    private Reasons() {}

    static Value value(List<Reason> reasons) {
        return Value.of(reasons.stream().map(Reasons::value).toList());
    }

    static List<Reason> of(List<Value> values) {
        return values.stream().map(Reasons::reason).toList();
    }

    private static Value value(Reason reason) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("code", Value.of(reason.code()));
        members.put("sentence", Value.of(reason.sentence()));
        members.put("next", Value.of(reason.next()));
        return Value.of(members);
    }

    private static Reason reason(Value value) {
        Memo in = new Memo(value);
        return new Reason(in.text("code"), in.text("sentence"), in.text("next"));
    }
}
