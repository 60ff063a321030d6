package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackageDiffTest {

    @Test
    void packageThatChangesItsArchitectureIsUpgraded() {
        List<PackageChange> changes =
                PackageDiff.between(
                        List.of(new InstalledPackage("a", "all", "1", "ii")),
                        List.of(new InstalledPackage("a", "amd64", "2", "ii")));

        assertThat(changes)
                .containsExactly(
                        new PackageChange("a", "amd64", ChangeOperation.UPGRADED, "1", "2"));
    }

    @Test
    void removedPackageThatLeavesItsConfigurationIsRemoved() {
        List<PackageChange> changes =
                PackageDiff.between(
                        List.of(new InstalledPackage("a", "all", "1", "ii")),
                        List.of(new InstalledPackage("a", "all", "1", "rc")));

        assertThat(changes)
                .containsExactly(new PackageChange("a", "all", ChangeOperation.REMOVED, "1", null));
    }

    @Test
    void halfConfiguredPackageHasChanged() {
        List<PackageChange> changes =
                PackageDiff.between(
                        List.of(new InstalledPackage("a", "all", "1.0", "ii")),
                        List.of(new InstalledPackage("a", "all", "1.1", "iF")));

        assertThat(changes)
                .containsExactly(
                        new PackageChange("a", "all", ChangeOperation.UPGRADED, "1.0", "1.1"));
    }

    @Property
    void nothingChangesBetweenAListAndItself(@ForAll("packages") List<InstalledPackage> packages) {
        assertThat(PackageDiff.between(packages, packages)).isEmpty();
    }

    @Property
    void changesLeadFromOneListToTheOther(
            @ForAll("packages") List<InstalledPackage> before,
            @ForAll("packages") List<InstalledPackage> after) {
        Map<String, Map<String, Integer>> state = versions(before);
        for (PackageChange change : PackageDiff.between(before, after)) {
            Map<String, Integer> versions =
                    state.computeIfAbsent(change.name(), name -> new HashMap<>());
            if (change.from() != null) {
                versions.merge(change.from(), -1, Integer::sum);
            }
            if (change.to() != null) {
                versions.merge(change.to(), 1, Integer::sum);
            }
            versions.values().removeIf(count -> count == 0);
        }
        state.values().removeIf(Map::isEmpty);

        assertThat(state).isEqualTo(versions(after));
    }

    @Property
    void theWayBackIsTheSameLength(
            @ForAll("packages") List<InstalledPackage> before,
            @ForAll("packages") List<InstalledPackage> after) {
        assertThat(PackageDiff.between(before, after))
                .hasSameSizeAs(PackageDiff.between(after, before));
    }

    private static Map<String, Map<String, Integer>> versions(List<InstalledPackage> packages) {
        Map<String, Map<String, Integer>> versions = new HashMap<>();
        packages.stream()
                .filter(InstalledPackage::present)
                .forEach(each ->
                        versions.computeIfAbsent(each.name(), name -> new HashMap<>())
                                .merge(each.version(), 1, Integer::sum));
        return versions;
    }

    @Provide
    Arbitrary<List<InstalledPackage>> packages() {
        Arbitrary<InstalledPackage> one =
                Combinators.combine(
                                Arbitraries.of("a", "b", "libc6"),
                                Arbitraries.of("all", "amd64", "i386"),
                                Arbitraries.of("1", "1.0", "1.0-1", "2~rc1", "2", "1:0.1"),
                                Arbitraries.of("ii", "hi", "iF", "iU", "rc", "un"))
                        .as(InstalledPackage::new);
        return one.list().ofMaxSize(8).uniqueElements(each -> each.name() + ":" + each.arch());
    }
}
