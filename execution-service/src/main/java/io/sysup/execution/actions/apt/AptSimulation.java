package io.sysup.execution.actions.apt;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code apt-get -s} said it would do, and leave.
 *
 * @param notUpgraded how many packages with a newer version stay; the two sets name them, except
 *     when single packages were asked for
 */
record AptSimulation(
        List<Installation> installations,
        List<Removal> removals,
        Set<PackageName> keptBack,
        Set<PackageName> phased,
        int notUpgraded) {

    AptSimulation {
        installations = List.copyOf(installations);
        removals = List.copyOf(removals);
        keptBack = Set.copyOf(keptBack);
        phased = Set.copyOf(phased);
    }

    /** A new version; {@code from} is absent when nothing is installed. */
    record Installation(
            PackageName name,
            String arch,
            @Nullable String from,
            String to,
            @Nullable String origin) {}

    record Removal(PackageName name, String version) {}
}
