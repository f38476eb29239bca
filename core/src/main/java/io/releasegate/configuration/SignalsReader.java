package io.releasegate.configuration;

import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.SignalType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code signals}: what this workspace supplies beside the signals of the gate. */
final class SignalsReader {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-]{1,64}(?:\\.(?:[A-Za-z0-9_-]{1,64}|\\*)){0,11}");
    private static final String NAME_RULE =
            "Write parts of letters, digits, `_` or `-` with dots between them; behind the first"
                    + " part, `*` stands for any.";

    private final Set<String> seen = new HashSet<>();

    private SignalsReader() {}

    static List<KnownSignal> read(Fields document) {
        document.require("signals");
        SignalsReader reader = new SignalsReader();
        List<KnownSignal> all = new ArrayList<>();
        for (Fields signal : document.mappings("signals", "a signal")) {
            reader.signal(signal).ifPresent(all::add);
        }
        document.rejectOthers();
        return all;
    }

    private Optional<KnownSignal> signal(Fields fields) {
        Optional<String> name = fields.requiredText("name");
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            fields.wrong("name", "\"" + name.get() + "\" is no name for a signal. " + NAME_RULE);
        } else if (name.isPresent() && !seen.add(name.get())) {
            fields.wrong("name", Problems.REPEATED, "\"" + name.get() + "\" stands here twice.");
        }
        Optional<SignalType> type = SignalTypeReader.read(fields);
        String description = fields.text("description").orElse("");
        fields.rejectOthers();
        return name.isEmpty() || type.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownSignal(name.get(), type.get(), description));
    }
}
