package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * The distribution; {@code family} is debian, ubuntu, raspberry_pi_os, proxmox_ve or the id the
 * host gives itself.
 */
public record OperatingSystem(
        String family,
        @Nullable String version,
        @Nullable String codename,
        String prettyName,
        String arch) {}
