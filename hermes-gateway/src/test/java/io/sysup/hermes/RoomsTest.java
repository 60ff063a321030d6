package io.sysup.hermes;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void noFeatureDependsOnItselfByADetour() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.sysup.hermes");

        slices().matching("io.sysup.hermes.(*)..").should().beFreeOfCycles().check(classes);
    }
}
