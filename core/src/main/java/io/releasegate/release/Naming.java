package io.releasegate.release;

import io.releasegate.model.Alias;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Person;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How things are called in sentences. */
public final class Naming {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Naming() {}

    /** A version by its alias and short hash: {@code brave-otter 77de41b3}. */
    public static String version(Sha256 snapshot) {
        return Alias.of(snapshot) + " " + snapshot.short8();
    }

    /** An environment as it is written in sentences and on plates: {@code PROD}. */
    public static String environment(Environment environment) {
        return environment.id().value().toUpperCase(Locale.ROOT);
    }

    /** A subject without its kind's prefix. */
    public static String subject(Subject subject) {
        return switch (subject) {
            case Subject.Policy policy -> policy.id();
            case Subject.Configuration configuration -> configuration.name();
            case Subject.Software software -> software.name();
        };
    }

    /** A person by name, or {@code you}. */
    public static String person(World world, PersonId person, PersonId actor) {
        return person.equals(actor)
                ? "you"
                : world.person(person).map(Person::name).orElse(person.value());
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String words(Lifecycle lifecycle) {
        return lifecycle.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Words joined for a sentence: {@code a, b or c}. */
    static String list(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1))
                + " "
                + last
                + " "
                + words.getLast();
    }

    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** {@code 1 approval}, {@code 2 approvals}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
