package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RpmDiffTest {

    @Test
    void aVersionThatComesForAnotherIsAnUpgradeOrADowngrade() {
        assertThat(
                        RpmDiff.between(
                                List.of(
                                        at("bash", "x86_64", "5.1-1"),
                                        at("vim", "x86_64", "2:9-2")),
                                List.of(
                                        at("bash", "x86_64", "5.2-1"),
                                        at("vim", "x86_64", "2:9-1"))))
                .containsExactly(
                        change("bash", "x86_64", ChangeOperation.UPGRADED, "5.1-1", "5.2-1"),
                        change("vim", "x86_64", ChangeOperation.DOWNGRADED, "2:9-2", "2:9-1"));
    }

    @Test
    void aKernelThatComesBesideOthersIsInstalledAndTheOldestGoes() {
        assertThat(
                        RpmDiff.between(
                                List.of(
                                        at("kernel", "x86_64", "1-1"),
                                        at("kernel", "x86_64", "2-1")),
                                List.of(
                                        at("kernel", "x86_64", "2-1"),
                                        at("kernel", "x86_64", "3-1"))))
                .containsExactly(
                        change("kernel", "x86_64", ChangeOperation.INSTALLED, null, "3-1"),
                        change("kernel", "x86_64", ChangeOperation.REMOVED, "1-1", null));
    }

    @Test
    void aPackageThatBecomesOneForAllArchitecturesIsUpgraded() {
        assertThat(
                        RpmDiff.between(
                                List.of(at("doc", "x86_64", "1-1")),
                                List.of(at("doc", "noarch", "2-1"))))
                .containsExactly(change("doc", "noarch", ChangeOperation.UPGRADED, "1-1", "2-1"));
    }

    @Test
    void oneArchitectureOfTwoIsUpgradedByItself() {
        assertThat(
                        RpmDiff.between(
                                List.of(at("glibc", "i686", "1-1"), at("glibc", "x86_64", "1-1")),
                                List.of(at("glibc", "i686", "1-1"), at("glibc", "x86_64", "2-1"))))
                .containsExactly(change("glibc", "x86_64", ChangeOperation.UPGRADED, "1-1", "2-1"));
    }

    @Test
    void whatComesAndWhatGoesIsTold() {
        assertThat(
                        RpmDiff.between(
                                List.of(at("old", "noarch", "1-1"), at("same", "noarch", "1-1")),
                                List.of(at("heir", "noarch", "1-1"), at("same", "noarch", "1-1"))))
                .containsExactly(
                        change("heir", "noarch", ChangeOperation.INSTALLED, null, "1-1"),
                        change("old", "noarch", ChangeOperation.REMOVED, "1-1", null));
    }

    private static RpmPackage at(String name, String arch, String version) {
        return new RpmPackage(name, arch, version, 0);
    }

    private static PackageChange change(
            String name, String arch, ChangeOperation operation, String from, String to) {
        return new PackageChange(name, arch, operation, from, to);
    }
}
