package io.sysup.serve.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Contracts below the kit, the kit below the services, nothing between the services. */
class ModulesTest {
    private static final String INVENTORY = "io.sysup.inventory..";
    private static final String EXECUTION = "io.sysup.execution..";
    private static final String SCHEDULER = "io.sysup.scheduler..";
    private static final String HERMES = "io.sysup.hermes..";
    private static final String SINGLE_PROCESS = "io.sysup.serve..";
    private static final String CLI = "io.sysup.cli..";
    private static final String EMBEDDED = "io.sysup.embedded..";

    @Test
    void contractsAreData() {
        classes()
                .that()
                .resideInAPackage("io.sysup.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.sysup.contracts..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..")
                .check(Product.CLASSES);
    }

    @Test
    void kitKnowsNobodyAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("io.sysup.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        INVENTORY, EXECUTION, SCHEDULER, HERMES, SINGLE_PROCESS, CLI, EMBEDDED)
                .check(Product.CLASSES);
    }

    @Test
    void kitHasNoDomainWord() {
        noClasses()
                .that()
                .resideInAPackage("io.sysup.kit..")
                .should()
                .haveNameMatching(".*\\.[^.]*(Machine|Job|Apt[A-Z]|Snapshot|Schedule[^d])[^.]*")
                .because("what only one domain needs belongs to its service")
                .check(Product.CLASSES);
    }

    @Test
    void inventoryStandsAlone() {
        standsAlone(INVENTORY, EXECUTION, SCHEDULER, HERMES).check(Product.CLASSES);
    }

    @Test
    void executionStandsAlone() {
        standsAlone(EXECUTION, INVENTORY, SCHEDULER, HERMES).check(Product.CLASSES);
    }

    @Test
    void schedulerStandsAlone() {
        standsAlone(SCHEDULER, INVENTORY, EXECUTION, HERMES).check(Product.CLASSES);
    }

    @Test
    void hermesStandsAlone() {
        standsAlone(HERMES, INVENTORY, EXECUTION, SCHEDULER).check(Product.CLASSES);
    }

    @Test
    void cliTalksToTheServerOnlyByHttp() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        INVENTORY,
                        EXECUTION,
                        SCHEDULER,
                        HERMES,
                        SINGLE_PROCESS,
                        EMBEDDED,
                        "io.sysup.kit..",
                        "io.quarkus..")
                .check(Product.CLASSES);
    }

    @Test
    void enginesKnowNoService() {
        noClasses()
                .that()
                .resideInAPackage(EMBEDDED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INVENTORY, EXECUTION, SCHEDULER, HERMES, SINGLE_PROCESS, CLI)
                .check(Product.CLASSES);
    }

    private static ArchRule standsAlone(String service, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(service)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(SINGLE_PROCESS, CLI, EMBEDDED)
                .because(
                        "services meet in the contracts; only the single process sees all of them");
    }
}
