package io.sysup.inventory.discovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be scanned, and how fast. */
@ConfigMapping(prefix = "sysup.discovery")
public interface DiscoveryConfig {
    /** Ranges such as 10.0.0.0/16 that may be scanned; none, and there is no discovery. */
    Optional<List<String>> ranges();

    /** Connections that are tried in a second, all scans together. */
    @WithDefault("50")
    @Min(1)
    @Max(1_000)
    int connectsPerSecond();

    /** Addresses of one scan. */
    @WithDefault("4096")
    @Min(1)
    @Max(65_536)
    int mostAddresses();

    /** Time for each TCP connection, and as much again for what the server says first. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** For tests only: 127.0.0.0/8 and ::1 are ranges like others. */
    @WithDefault("false")
    boolean allowLoopback();

    /** The program for scans that are to be made with nmap. */
    @WithDefault("nmap")
    String nmap();
}
