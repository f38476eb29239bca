package io.releasegate.policy.guide;

import java.util.List;

/** What may stand in the place of a value. */
public sealed interface Content {

    /** A single value of some meaning. */
    record Single(Meaning meaning) implements Content {}

    /** One of some words. */
    record OneOf(List<String> words) implements Content {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** A list whose entries are alike. */
    record Listed(Content item) implements Content {}

    /** An object of a known kind. */
    record Nested(ObjectKind kind) implements Content {}

    /** What a single value stands for. */
    enum Meaning {
        TEXT,
        FLAG,
        COUNT,
        POLICY_ID,
        RULE_ID,
        SIGNAL,
        /** What a signal is compared with. */
        EXPECTED,
        ENVIRONMENT,
        ROLE,
        TRANSITION,
        /** Anything; nothing is known of it. */
        FREE
    }

    Content TEXT = new Single(Meaning.TEXT);
    Content FLAG = new Single(Meaning.FLAG);
    Content COUNT = new Single(Meaning.COUNT);
    Content FREE = new Single(Meaning.FREE);
    Content EXPECTED = new Single(Meaning.EXPECTED);
    Content ENVIRONMENT = new Single(Meaning.ENVIRONMENT);
    Content TRANSITION = new Single(Meaning.TRANSITION);
    Content RULE_ID = new Single(Meaning.RULE_ID);
    Content ROLES = new Listed(new Single(Meaning.ROLE));

    static Content nested(ObjectKind kind) {
        return new Nested(kind);
    }

    static Content list(ObjectKind kind) {
        return new Listed(new Nested(kind));
    }
}
