package io.sysup.inventory.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The defaults, but for what a test is about. */
record Settings(List<String> allowed, int mostAddresses, boolean allowLoopback, String nmap)
        implements DiscoveryConfig {
    static Settings allowing(String... ranges) {
        return new Settings(List.of(ranges), 4_096, false, "nmap");
    }

    Settings withLoopback() {
        return new Settings(allowed, mostAddresses, true, nmap);
    }

    Settings withNmap(String program) {
        return new Settings(allowed, mostAddresses, allowLoopback, program);
    }

    @Override
    public Optional<List<String>> ranges() {
        return allowed.isEmpty() ? Optional.empty() : Optional.of(allowed);
    }

    @Override
    public int connectsPerSecond() {
        return 50;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }
}
