package io.sysup.inventory.projection;

import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.MachineClass;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.OperatingSystem;
import io.sysup.inventory.fact.Fact;
import io.sysup.inventory.fact.Facts;
import io.sysup.kit.db.Tx;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a machine said of itself. What it did not say stays as it said it before, and nothing of it
 * overrules a person.
 */
record HostFacts(
        @Nullable String osFamily,
        @Nullable String osVersion,
        @Nullable String osCodename,
        @Nullable String arch,
        @Nullable String kind,
        @Nullable String virtualization,
        @Nullable String hardwareProfile) {
    static HostFacts of(HostCheckResult check) {
        return new HostFacts(
                check.osFamily(),
                check.osVersion(),
                check.osCodename(),
                check.arch(),
                null,
                null,
                null);
    }

    static HostFacts of(MachineProbeResult probe) {
        OperatingSystem os = probe.os();
        MachineClass sort = probe.machine();
        return new HostFacts(
                os == null ? null : os.family(),
                os == null ? null : os.version(),
                os == null ? null : os.codename(),
                os == null ? null : os.arch(),
                sort == null ? null : sort.kind(),
                sort == null ? null : sort.virtualization(),
                sort == null ? null : sort.hardwareProfile());
    }

    void save(Tx tx, UUID machineId) {
        Map<Fact, @Nullable String> said = new EnumMap<>(Fact.class);
        said.put(Fact.OS_FAMILY, osFamily);
        said.put(Fact.OS_VERSION, osVersion);
        said.put(Fact.OS_CODENAME, osCodename);
        said.put(Fact.ARCH, arch);
        said.put(Fact.KIND, kind);
        said.put(Fact.VIRTUALIZATION, virtualization);
        said.put(Fact.HARDWARE_PROFILE, hardwareProfile);
        Facts.observe(tx, machineId, said);
    }
}
