package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Usage;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;

/** How full and how busy a machine is, from the sections load, meminfo and df. */
final class UsageFacts {
    private UsageFacts() {}

    static Usage of(Sections sections) {
        Load load = Load.of(sections.section("load"));
        Memory memory = Memory.of(sections.section("meminfo"));
        List<Filesystem> filesystems = Filesystems.of(sections.section("df"));
        return new Usage(
                load.one(),
                load.five(),
                load.fifteen(),
                memory.usedBytes(),
                memory.availableBytes(),
                memory.usedPercent(),
                filesystems.stream()
                        .filter(each -> each.mount().equals("/"))
                        .map(Filesystem::usedPercent)
                        .findFirst()
                        .orElse(null),
                filesystems);
    }
}
