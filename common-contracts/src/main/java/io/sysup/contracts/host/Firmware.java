package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/** What the firmware says of the board; containers and small boards often say nothing. */
public record Firmware(
        @Nullable String vendor,
        @Nullable String version,
        @Nullable String date,
        @Nullable String systemVendor,
        @Nullable String systemModel) {}
