package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is on the machine, by name. */
final class InstalledPackages {
    private static final Comparator<RpmPackage> BY_VERSION =
            Comparator.comparing(RpmPackage::version, RpmVersion.ORDER);

    private final Map<String, List<RpmPackage>> byName;

    /**
     * @throws OutputUnparsable when the machine did not list them
     */
    InstalledPackages(Sections sections) {
        byName =
                RpmPackage.all(sections, "installed").stream()
                        .collect(Collectors.groupingBy(RpmPackage::name));
    }

    /** The newest of that architecture; where there is none of it, of another one. */
    @Nullable RpmPackage newest(PackageKey key) {
        List<RpmPackage> all = byName.getOrDefault(key.name(), List.of());
        return all.stream()
                .filter(each -> each.arch().equals(key.arch()))
                .max(BY_VERSION)
                .or(() -> all.stream().max(BY_VERSION))
                .orElse(null);
    }
}
