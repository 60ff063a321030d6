package io.sysup.serve.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import org.junit.jupiter.api.Test;

/** A rule over classes that nobody read would always hold. */
class ProductTest {
    @Test
    void everyModuleIsLookedAt() {
        assertThat(Product.CLASSES.getPackage("io.sysup").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrder(
                        "cli",
                        "contracts",
                        "embedded",
                        "execution",
                        "hermes",
                        "inventory",
                        "kit",
                        "scheduler",
                        "serve");
    }
}
