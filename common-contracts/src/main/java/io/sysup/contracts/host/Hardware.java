package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts that change only when somebody changes them.
 *
 * @param drivers absent in what older versions told
 */
public record Hardware(
        @Nullable String cpuModel,
        @Nullable Integer cpuCores,
        @Nullable Long memoryBytes,
        List<Disk> disks,
        List<NetworkInterface> network,
        List<Gpu> gpus,
        Firmware firmware,
        @Nullable Drivers drivers) {

    public Hardware(
            @Nullable String cpuModel,
            @Nullable Integer cpuCores,
            @Nullable Long memoryBytes,
            List<Disk> disks,
            List<NetworkInterface> network,
            List<Gpu> gpus,
            Firmware firmware) {
        this(cpuModel, cpuCores, memoryBytes, disks, network, gpus, firmware, null);
    }
}
