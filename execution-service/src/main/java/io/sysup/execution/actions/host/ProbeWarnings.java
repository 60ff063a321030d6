package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Filesystem;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody should know who reads a probe: what could not be asked, and what looks bad. */
final class ProbeWarnings {
    private static final double NEARLY_FULL = 90;

    private static final Map<String, String> TOOLS =
            Map.of(
                    "lsblk", "lsblk is not installed: disks are read from /sys/block",
                    "ip", "ip is not installed or too old: network addresses are unknown",
                    "lspci", "lspci is not installed: graphics adapters are unknown");

    private ProbeWarnings() {}

    static List<String> of(Sections sections, boolean container, List<Filesystem> filesystems) {
        List<String> warnings = new ArrayList<>();
        TOOLS.keySet().stream()
                .sorted()
                .filter(tool -> !worked(sections, tool))
                .forEach(tool -> warnings.add(TOOLS.get(tool)));
        if (container) {
            warnings.add("this is a container: disks, memory and firmware are those of its host");
        }
        for (Filesystem each : filesystems) {
            if (each.usedPercent() >= NEARLY_FULL) {
                warnings.add("%s is %.0f %% full".formatted(each.mount(), each.usedPercent()));
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean worked(Sections sections, String tool) {
        return sections.find(tool).filter(section -> section.succeeded()).isPresent();
    }
}
