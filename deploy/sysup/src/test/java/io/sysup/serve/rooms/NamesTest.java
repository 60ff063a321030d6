package io.sysup.serve.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** A name says what a thing is, not that it is there for something. */
class NamesTest {
    @Test
    void classesHaveNames() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)")
                .check(Product.CLASSES);
    }

    /** For the gateway a service is one of the services behind it, which is what it talks about. */
    @Test
    void onlyAServiceIsCalledService() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sysup.hermes..")
                .should()
                .haveNameMatching(".*Service")
                .check(Product.CLASSES);
    }

    @Test
    void packagesAreFeatures() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..model..",
                        "..service..")
                .check(Product.CLASSES);
    }
}
