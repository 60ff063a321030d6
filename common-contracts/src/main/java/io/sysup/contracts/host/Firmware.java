package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * What the firmware says of the board; containers and small boards often say nothing.
 *
 * @param bootMode {@code uefi} or {@code bios}
 * @param microcode revision that the processor runs
 */
public record Firmware(
        @Nullable String vendor,
        @Nullable String version,
        @Nullable String date,
        @Nullable String systemVendor,
        @Nullable String systemModel,
        @Nullable String bootMode,
        @Nullable Boolean secureBoot,
        @Nullable String microcode) {

    public Firmware(
            @Nullable String vendor,
            @Nullable String version,
            @Nullable String date,
            @Nullable String systemVendor,
            @Nullable String systemModel) {
        this(vendor, version, date, systemVendor, systemModel, null, null, null);
    }
}
