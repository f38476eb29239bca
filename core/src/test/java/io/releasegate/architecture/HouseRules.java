package io.releasegate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Rules that hold in every module, each with the reason that its failure prints. */
public final class HouseRules {

    private HouseRules() {}

    /** Nobody outside the given packages writes to the process's standard streams. */
    public static ArchRule printingStaysIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("stdout is the command line's answer; everything else logs or returns");
    }

    /** Nobody outside the given packages asks the machine for time, identity or chance. */
    public static ArchRule worldIsAskedOnlyIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .callCodeUnitWhere(readsTheClock().or(readsChance()))
                .because("clock, ids and randomness are passed in, or nothing can be replayed");
    }

    /** Only SLF4J is named; which logger answers is the launcher's business. */
    public static ArchRule onlySlf4jOutside(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "ch.qos.logback..", "org.apache..")
                .orShould()
                .dependOnClassesThat(belongToAnyOf(System.Logger.class))
                .because("one logging interface, SLF4J");
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return describe(
                "read the clock",
                call ->
                        (is(call, "now") && owner(call).startsWith("java.time."))
                                || (call.getName().startsWith("system")
                                        && owns(call, Clock.class, InstantSource.class))
                                || (is(call, "currentTimeMillis") && owns(call, System.class))
                                || (isBareConstructor(call) && owns(call, Date.class)));
    }

    private static DescribedPredicate<JavaCall<?>> readsChance() {
        return describe(
                "draw randomness",
                call ->
                        (is(call, "randomUUID") && owns(call, UUID.class))
                                || (is(call, "random") && owns(call, Math.class))
                                || (is(call, "current") && owns(call, ThreadLocalRandom.class))
                                || (isBareConstructor(call)
                                        && owns(call, Random.class, SecureRandom.class))
                                || (call.getName().startsWith("getInstance")
                                        && owns(call, SecureRandom.class)));
    }

    private static boolean is(JavaCall<?> call, String method) {
        return call.getName().equals(method);
    }

    private static boolean isBareConstructor(JavaCall<?> call) {
        return is(call, "<init>") && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean owns(JavaCall<?> call, Class<?>... types) {
        return Stream.of(types).anyMatch(type -> owner(call).equals(type.getName()));
    }

    private static String owner(JavaCall<?> call) {
        return call.getTargetOwner().getName();
    }
}
