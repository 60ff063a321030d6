package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The health of each disk, or why nobody looked at it: silence is not health. */
final class DiskHealths {
    static final String NOT_ROOT = "not-root";
    static final String NOT_INSTALLED = "not-installed";

    private DiskHealths() {}

    /** Those that the kernel shows, then those behind controllers. */
    static List<Disk> of(Sections sections) {
        return Stream.concat(
                        Disks.of(sections).stream().map(disk -> disk.with(health(sections, disk))),
                        ControllerDisks.of(sections).stream())
                .toList();
    }

    /** Why no disk was asked, as the script says it; null when they were. */
    static @Nullable String reason(Sections sections) {
        String said = sections.find("smart").map(Section::text).orElse("");
        return said.isEmpty() ? null : said;
    }

    private static DiskHealth health(Sections sections, Disk disk) {
        String reason = reason(sections);
        if (reason != null) {
            return DiskHealth.notLookedAt(because(reason));
        }
        if (disk.type().equals("virtual")) {
            return DiskHealth.notLookedAt("it is a virtual disk");
        }
        if (disk.type().equals("mmc")) {
            return DiskHealth.notLookedAt("memory cards do not tell it");
        }
        Optional<Section> smart = sections.find("smart-" + disk.name());
        return smart.map(DiskHealths::told)
                .orElseGet(() ->
                        DiskHealth.notLookedAt(
                                "the other disks took too long, or its name is unusual"));
    }

    static DiskHealth told(Section smart) {
        if (smart.text().isEmpty()) {
            return DiskHealth.notLookedAt("it did not answer within 10 s");
        }
        try {
            return new SmartReading(JsonSection.read(smart)).health();
        } catch (OutputUnparsable e) {
            return DiskHealth.notLookedAt(
                    "smartctl is older than version 7, or says something else: "
                            + smart.lines().getFirst());
        }
    }

    private static String because(String reason) {
        return switch (reason) {
            case "container" -> "this is a container, and the disks are its host's";
            case NOT_INSTALLED -> "smartctl is not installed (package smartmontools)";
            case NOT_ROOT -> "that needs root";
            default -> reason;
        };
    }
}
