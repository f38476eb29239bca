package io.releasegate.model.version;

/** What is governed and has one active pointer in each environment. */
public sealed interface Subject {

    /** One text form for storage, the wire and the command line; unique over all kinds. */
    String key();

    /** A policy, by its id; a registry layer without an id is {@code scope:<type>/<id>}. */
    record Policy(String id) implements Subject {
        @Override
        public String key() {
            return id;
        }
    }

    /** A configuration document, such as {@code environment/prod} or {@code people}. */
    record Configuration(String name) implements Subject {
        public static final String PREFIX = "config:";
        public static final Configuration PEOPLE = new Configuration("people");
        public static final Configuration LINT = new Configuration("lint");
        public static final Configuration SIGNALS = new Configuration("signals");

        public static Configuration environment(String id) {
            return new Configuration("environment/" + id);
        }

        @Override
        public String key() {
            return PREFIX + name;
        }
    }

    /** A software project. */
    record Software(String name) implements Subject {
        public static final String PREFIX = "software:";

        @Override
        public String key() {
            return PREFIX + name;
        }
    }

    /** The inverse of {@link #key()}. */
    static Subject parse(String key) {
        if (key.startsWith(Configuration.PREFIX)) {
            return new Configuration(key.substring(Configuration.PREFIX.length()));
        }
        if (key.startsWith(Software.PREFIX)) {
            return new Software(key.substring(Software.PREFIX.length()));
        }
        return new Policy(key);
    }
}
