package io.sysup.serve.rooms;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The features of a module form a graph without a cycle: each can be read after those below it. */
class FeaturesTest {
    @Test
    void contracts() {
        noCyclesIn("contracts").check(Product.CLASSES);
    }

    @Test
    void kit() {
        noCyclesIn("kit").check(Product.CLASSES);
    }

    @Test
    void inventory() {
        noCyclesIn("inventory").check(Product.CLASSES);
    }

    @Test
    void execution() {
        noCyclesIn("execution").check(Product.CLASSES);
    }

    @Test
    void scheduler() {
        noCyclesIn("scheduler").check(Product.CLASSES);
    }

    @Test
    void hermes() {
        noCyclesIn("hermes").check(Product.CLASSES);
    }

    @Test
    void cli() {
        noCyclesIn("cli").check(Product.CLASSES);
    }

    private static ArchRule noCyclesIn(String module) {
        return slices().matching("io.sysup." + module + ".(*)..").should().beFreeOfCycles();
    }
}
