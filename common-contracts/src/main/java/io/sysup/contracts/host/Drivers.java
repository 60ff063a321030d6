package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which drivers work, and which of them are not the distribution's.
 *
 * @param devices on the PCI bus that have a driver, or for which a module is known
 * @param foreignModules loaded ones that do not come with the kernel
 * @param taint reasons why the kernel calls itself tainted
 * @param nvidia version of the proprietary or open driver of NVIDIA
 */
public record Drivers(
        List<DeviceDriver> devices,
        List<ForeignModule> foreignModules,
        List<DkmsModule> dkms,
        List<String> taint,
        @Nullable String nvidia) {

    /**
     * @param driver absent when none has taken the device
     * @param modules that know the device
     */
    public record DeviceDriver(
            String slot, String device, @Nullable String driver, List<String> modules) {}

    /**
     * @param flags letters of the kernel: P proprietary, O out of tree, E not signed, and others
     */
    public record ForeignModule(String name, String flags) {}

    /**
     * @param kernel absent when it is built for none
     * @param state {@code added}, {@code built} or {@code installed}
     * @param remark what dkms finds wrong
     */
    public record DkmsModule(
            String name,
            String version,
            @Nullable String kernel,
            String state,
            @Nullable String remark) {}
}
