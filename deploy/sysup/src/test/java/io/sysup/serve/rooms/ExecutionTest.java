package io.sysup.serve.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Between the queue and what a job does lies one seam, and one more before the machine. */
class ExecutionTest {
    @Test
    void queueKnowsNoAction() {
        noClasses()
                .that()
                .resideInAPackage("io.sysup.execution.queue..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sysup.execution.actions..")
                .check(Product.CLASSES);
    }

    @Test
    void actionsSeeTheirContextOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.sysup.execution.actions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "java.sql..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..",
                        "io.sysup.kit.db..",
                        "io.sysup.kit.outbox..",
                        "io.sysup.execution",
                        "io.sysup.execution.artifact..",
                        "io.sysup.execution.history..",
                        "io.sysup.execution.job..",
                        "io.sysup.execution.log..",
                        "io.sysup.execution.machine..",
                        "io.sysup.execution.packages..",
                        "io.sysup.execution.queue..",
                        "io.sysup.execution.shells..",
                        "io.sysup.execution.snapshot..")
                .check(Product.CLASSES);
    }

    @Test
    void aptActionsSeeNoHostActions() {
        apart("apt", "host").check(Product.CLASSES);
    }

    @Test
    void hostActionsSeeNoAptActions() {
        apart("host", "apt").check(Product.CLASSES);
    }

    @Test
    void dnfActionsSeeNoOtherFamily() {
        apart("dnf", "apt").check(Product.CLASSES);
        apart("dnf", "host").check(Product.CLASSES);
        apart("apt", "dnf").check(Product.CLASSES);
    }

    @Test
    void seamsKnowNothingBehindThem() {
        noClasses()
                .that()
                .resideInAnyPackage("io.sysup.execution.action", "io.sysup.execution.shell")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sysup.execution.actions..", "io.sysup.execution.shells..")
                .check(Product.CLASSES);
    }

    private static ArchRule apart(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage("io.sysup.execution.actions." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sysup.execution.actions." + other + "..");
    }
}
