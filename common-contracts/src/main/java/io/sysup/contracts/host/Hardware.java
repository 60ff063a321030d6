package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that change only when somebody changes them. */
public record Hardware(
        @Nullable String cpuModel,
        @Nullable Integer cpuCores,
        @Nullable Long memoryBytes,
        List<Disk> disks,
        List<NetworkInterface> network,
        List<Gpu> gpus,
        Firmware firmware) {}
