package io.sysup.serve.rooms;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Time and ids come from one place, and nobody waits by sleeping. */
class TimeTest {
    @Test
    void theClockIsInjected() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sysup.kit.time")
                .should()
                .callMethodWhere(
                        target(name("now"))
                                .and(
                                        target(
                                                owner(
                                                        JavaClass.Predicates.resideInAPackage(
                                                                "java.time")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(target(owner(JavaClass.Predicates.type(Clock.class))))
                .check(Product.CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(name("sleep"))
                                .and(target(owner(JavaClass.Predicates.type(Thread.class)))))
                .check(Product.CLASSES);
    }

    @Test
    void idsAreOrderedByTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.sysup.kit.ids", "io.sysup.cli..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .check(Product.CLASSES);
    }
}
