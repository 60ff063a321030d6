package io.sysup.serve.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Each large library has one door into the product. */
class LibrariesTest {
    @Test
    void sshStaysBehindTheShell() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sysup.execution.shells.ssh")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.schmizz..", "com.hierynomus..")
                .check(Product.CLASSES);
    }

    @Test
    void encryptionStaysWithTheCredentialsAndTheirKeys() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.sysup.inventory.credential", "io.sysup.inventory.keyset")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto.tink..")
                .check(Product.CLASSES);
    }

    @Test
    void printingStaysWithThePrinters() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sysup.execution.report.print")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..", "org.jfree..")
                .check(Product.CLASSES);
    }

    @Test
    void templatesStayWithReportsAndMails() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.sysup.execution.report.print",
                        "io.sysup.scheduler.notification.transport")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .check(Product.CLASSES);
    }

    @Test
    void theIdentityProviderHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sysup.hermes.oidc")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "net.minidev..")
                .check(Product.CLASSES);
    }

    @Test
    void kafkaStaysWithTheOutboxAndTheBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.sysup.kit.outbox", "io.sysup.embedded")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(Product.CLASSES);
    }

    @Test
    void messagesEnterAndLeaveByNamedDoors() {
        classes()
                .that()
                .resideOutsideOfPackages("io.sysup.kit.outbox", "io.sysup.hermes.push")
                .and()
                .haveSimpleNameNotEndingWith("Messages")
                .and()
                .haveSimpleNameNotEndingWith("Events")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.eclipse.microprofile.reactive.messaging..",
                        "io.smallrye.reactive.messaging..")
                .check(Product.CLASSES);
    }

    @Test
    void sqlIsWrittenByHand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(Product.CLASSES);
    }

    @Test
    void jdbcStaysWithTheEmbeddedEngineAndTheFailuresOfMigrations() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.sysup.embedded", "io.sysup.kit.start")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(Product.CLASSES);
    }

    @Test
    void whatDecidesKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.sysup.execution.action..",
                        "io.sysup.execution.actions..",
                        "io.sysup.execution.queue..",
                        "io.sysup.execution.shell..",
                        "io.sysup.execution.shells..",
                        "io.sysup.inventory.selector..",
                        "io.sysup.inventory.state..",
                        "io.sysup.scheduler.cron..",
                        "io.sysup.scheduler.fire..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx.ext.web..")
                .check(Product.CLASSES);
    }
}
